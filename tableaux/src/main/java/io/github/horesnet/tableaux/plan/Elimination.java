package io.github.horesnet.tableaux.plan;

import io.github.horesnet.tableaux.exact.Surd;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** A matrix of exact numbers, brought to row echelon form. */
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

    /** Solves the rows from the last one up. */
    private List<Surd> relation(int dependent) {
        List<Surd> factors = new ArrayList<>(Collections.nCopies(columns, Surd.ZERO));
        factors.set(dependent, Surd.of(-1));
        for (int top = pivots.size() - 1; top >= 0; top--) {
            int pivot = pivots.get(top);
            List<Surd> row = rows.get(top);
            Surd rest = Surd.ZERO;
            for (int column = pivot + 1; column < columns; column++) {
                rest = rest.minus(row.get(column).times(factors.get(column)));
            }
            factors.set(pivot, rest.isZero() ? rest : rest.dividedBy(row.get(pivot)));
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
        for (List<Surd> row : rows.subList(top + 1, rows.size())) {
            if (!row.get(column).isZero()) {
                clear(row, column, pivot);
            }
        }
        pivots.add(column);
    }

    /** Takes as much of the pivot's row off another as makes its entry in the column zero. */
    private void clear(List<Surd> row, int column, List<Surd> pivot) {
        Surd share = row.get(column).dividedBy(pivot.get(column));
        row.set(column, Surd.ZERO);
        for (int j = column + 1; j < columns; j++) {
            if (!pivot.get(j).isZero()) {
                row.set(j, row.get(j).minus(share.times(pivot.get(j))));
            }
        }
    }
}
