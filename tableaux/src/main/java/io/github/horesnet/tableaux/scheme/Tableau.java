package io.github.horesnet.tableaux.scheme;

import io.github.horesnet.tableaux.exact.Surd;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Butcher tableau of an explicit Runge–Kutta scheme with s stages.
 *
 * @param abscissae the abscissae c as stated, empty where they were left out
 * @param matrix the strict lower triangle of the Runge–Kutta matrix A: row i holds its i − 1 entries
 * @param weights the s weights b
 * @param embedded the s embedded weights b̂, where there are any
 */
public record Tableau(
        Optional<List<Surd>> abscissae, List<List<Surd>> matrix, List<Surd> weights, Optional<List<Surd>> embedded) {
    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if a row has not the length that the number of stages asks for
     */
    public Tableau {
        abscissae = abscissae.map(List::copyOf);
        matrix = matrix.stream().map(List::copyOf).toList();
        weights = List.copyOf(weights);
        embedded = embedded.map(List::copyOf);
        int stages = matrix.size();
        for (int row = 0; row < stages; row++) {
            require(matrix.get(row).size() == row, "row " + (row + 1) + " of A needs " + row + " entries");
        }
        require(weights.size() == stages, "b needs " + stages + " entries");
        require(abscissae.map(List::size).orElse(stages) == stages, "c needs " + stages + " entries");
        require(embedded.map(List::size).orElse(stages) == stages, "b̂ needs " + stages + " entries");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    public int stages() {
        return matrix.size();
    }

    /** Returns the entries of A, b and b̂. */
    public Stream<Surd> coefficients() {
        return Stream.of(
                        matrix.stream().flatMap(List::stream),
                        weights.stream(),
                        embedded.stream().flatMap(List::stream))
                .flatMap(entries -> entries);
    }

    /** Returns the tableau with each number that is not exact rounded to some significant digits, and taken as exact. */
    public Tableau rounded(int digits) {
        return new Tableau(
                abscissae.map(c -> rounded(c, digits)),
                matrix.stream().map(row -> rounded(row, digits)).toList(),
                rounded(weights, digits),
                embedded.map(row -> rounded(row, digits)));
    }

    private static List<Surd> rounded(List<Surd> entries, int digits) {
        return entries.stream().map(entry -> entry.rounded(digits)).toList();
    }

    /** Returns whether no entry of A, b and b̂ comes from a rounded decimal. */
    public boolean isExact() {
        return coefficients().allMatch(Surd::isExact);
    }

    /** Returns entry a(i, j) of A, both from 1; zero on and above the diagonal. */
    public Surd a(int i, int j) {
        return j < i ? matrix.get(i - 1).get(j - 1) : Surd.ZERO;
    }

    /** Returns the sum of row i of A, from 1. */
    public Surd rowSum(int i) {
        return sum(matrix.get(i - 1));
    }

    /** Returns the abscissa c(i), from 1: as stated, or else the row sum. */
    public Surd c(int i) {
        return abscissae.map(c -> c.get(i - 1)).orElseGet(() -> rowSum(i));
    }

    /** Returns the tableau with another entry a(i, j) of A, j less than i, both from 1. */
    public Tableau withEntry(int i, int j, Surd value) {
        List<List<Surd>> changed = new ArrayList<>(matrix);
        changed.set(i - 1, replaced(matrix.get(i - 1), j, value));
        return new Tableau(abscissae, changed, weights, embedded);
    }

    /** Returns a row with another entry, from 1. */
    public static List<Surd> replaced(List<Surd> row, int entry, Surd value) {
        List<Surd> replaced = new ArrayList<>(row);
        replaced.set(entry - 1, value);
        return List.copyOf(replaced);
    }

    /** Returns whether the last stage is the first of the next step (FSAL): its row is b, and its abscissa 1. */
    public boolean isFirstSameAsLast() {
        int last = stages();
        return last > 1 && c(last).isOne() && padded(matrix.get(last - 1), last).equals(weights);
    }

    /** Returns the sum of some entries. */
    public static Surd sum(List<Surd> entries) {
        return entries.stream().reduce(Surd.ZERO, Surd::plus);
    }

    /** Returns a row with zeros after its last entry, up to a number of stages. */
    public static List<Surd> padded(List<Surd> row, int stages) {
        List<Surd> padding = Collections.nCopies(Math.max(0, stages - row.size()), Surd.ZERO);
        return Stream.concat(row.stream(), padding.stream()).toList();
    }
}
