package io.github.horesnet.tableaux.plan;

import io.github.horesnet.tableaux.exact.Surd;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** The columns of a matrix of exact numbers, brought to reduced row echelon form. */
final class Elimination {
    private final List<List<Surd>> rows = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();
    private final int columns;

    /** Eliminates the columns of a matrix one after the other. */
    private Elimination(List<List<Surd>> matrix) {
        matrix.forEach(row -> rows.add(new ArrayList<>(row)));
        this.columns = matrix.stream().mapToInt(List::size).max().orElse(0);
        for (int column = 0; column < columns && pivots.size() < rows.size(); column++) {
            eliminate(column);
        }
    }

    /** Returns the rank of a matrix. */
    static int rank(List<List<Surd>> matrix) {
        return new Elimination(matrix).pivots.size();
    }

    /**
     * Returns factors cⱼ with Σ cⱼ columnⱼ = 0, for each column that depends on those before it: a basis of all such
     * factors.
     *
     * @param matrix rows of equal length
     */
    static List<List<Surd>> relations(List<List<Surd>> matrix) {
        Elimination eliminated = new Elimination(matrix);
        return IntStream.range(0, eliminated.columns)
                .filter(column -> !eliminated.pivots.contains(column))
                .mapToObj(eliminated::relation)
                .toList();
    }

    private List<Surd> relation(int dependent) {
        List<Surd> factors = new ArrayList<>(Collections.nCopies(columns, Surd.ZERO));
        factors.set(dependent, Surd.of(-1));
        for (int row = 0; row < pivots.size(); row++) {
            factors.set(pivots.get(row), rows.get(row).get(dependent));
        }
        return factors;
    }

    private void eliminate(int column) {
        int top = pivots.size();
        int found = IntStream.range(top, rows.size())
                .filter(row -> !rows.get(row).get(column).isZero())
                .findFirst()
                .orElse(-1);
        if (found < 0) {
            return;
        }
        Collections.swap(rows, top, found);
        List<Surd> pivot = rows.get(top);
        Surd first = pivot.get(column);
        pivot.replaceAll(entry -> entry.dividedBy(first));
        for (int row = 0; row < rows.size(); row++) {
            List<Surd> other = rows.get(row);
            Surd factor = other.get(column);
            if (row != top && !factor.isZero()) {
                for (int j = 0; j < other.size(); j++) {
                    other.set(j, other.get(j).minus(factor.times(pivot.get(j))));
                }
            }
        }
        pivots.add(column);
    }
}
