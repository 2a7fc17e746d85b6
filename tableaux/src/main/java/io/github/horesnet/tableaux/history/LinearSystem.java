package io.github.horesnet.tableaux.history;

import io.github.horesnet.tableaux.exact.Surd;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Exact linear systems, by Gaussian elimination. */
final class LinearSystem {
    private final List<List<Surd>> rows = new ArrayList<>();
    private final int unknowns;

    LinearSystem(int unknowns) {
        this.unknowns = unknowns;
    }

    /** Adds an equation: its coefficients, then its right side. */
    void add(List<Surd> coefficients, Surd right) {
        List<Surd> row = new ArrayList<>(coefficients);
        row.add(right);
        rows.add(row);
    }

    /** Returns a solution, with 0 for each unknown that the equations leave free, if there is one. */
    Optional<List<Surd>> solve() {
        int rank = 0;
        int[] pivotOf = new int[unknowns];
        for (int column = 0; column < unknowns; column++) {
            pivotOf[column] = eliminate(column, rank);
            rank += pivotOf[column] >= 0 ? 1 : 0;
        }
        for (List<Surd> row : rows.subList(rank, rows.size())) {
            if (!row.get(unknowns).isZero()) {
                return Optional.empty();
            }
        }
        List<Surd> solution = new ArrayList<>(Collections.nCopies(unknowns, Surd.ZERO));
        for (int column = 0; column < unknowns; column++) {
            if (pivotOf[column] >= 0) {
                solution.set(column, rows.get(pivotOf[column]).get(unknowns));
            }
        }
        return Optional.of(solution);
    }

    /** Clears a column but for a one in the row of its pivot, and returns that row, or -1 where there is none. */
    private int eliminate(int column, int from) {
        int pivot = from;
        while (pivot < rows.size() && rows.get(pivot).get(column).isZero()) {
            pivot++;
        }
        if (pivot == rows.size()) {
            return -1;
        }
        Collections.swap(rows, from, pivot);
        Surd scale = rows.get(from).get(column);
        rows.get(from).replaceAll(entry -> entry.dividedBy(scale));
        for (int other = 0; other < rows.size(); other++) {
            if (other != from && !rows.get(other).get(column).isZero()) {
                subtract(rows.get(other), rows.get(from), rows.get(other).get(column));
            }
        }
        return from;
    }

    private static void subtract(List<Surd> row, List<Surd> other, Surd factor) {
        for (int i = 0; i < row.size(); i++) {
            row.set(i, row.get(i).minus(other.get(i).times(factor)));
        }
    }
}
