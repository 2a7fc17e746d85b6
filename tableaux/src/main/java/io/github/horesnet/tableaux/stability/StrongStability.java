package io.github.horesnet.tableaux.stability;

import io.github.horesnet.tableaux.exact.Interval;
import io.github.horesnet.tableaux.exact.Rational;
import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.scheme.Tableau;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The strong stability preserving (SSP) coefficient: steps up to this many times those for which Euler's method does not
 * increase a convex functional do not increase it either.
 *
 * <p>It is the largest r for which K(I + rK)⁻¹ ≥ 0 and rK(I + rK)⁻¹𝟙 ≤ 1, entry by entry, where K is A with the row b
 * below it (Kraaijevanger, BIT 31 (1991); Gottlieb, Ketcheson, Shu, Strong Stability Preserving Runge–Kutta and
 * Multistep Time Discretizations, section 3.1). Stages that do not reach the output are left out.
 */
public final class StrongStability {
    /** Narrowed to 2⁻⁵⁰ from at most 2¹⁰. */
    private static final Rational WIDTH = Rational.of(1, 1L << 50);

    private static final Rational LARGEST = Rational.of(1L << 10);
    private static final int DIGITS = 20;

    private final List<List<Surd>> rows;

    private StrongStability(Tableau tableau) {
        List<Integer> stages = List.copyOf(reaching(tableau));
        rows = new ArrayList<>();
        for (int stage : stages) {
            rows.add(chosen(tableau.matrix().get(stage), stages));
        }
        rows.add(chosen(tableau.weights(), stages));
    }

    private static List<Surd> chosen(List<Surd> row, List<Integer> stages) {
        return stages.stream().filter(stage -> stage < row.size()).map(row::get).toList();
    }

    private static SortedSet<Integer> reaching(Tableau tableau) {
        SortedSet<Integer> reached = new TreeSet<>();
        for (int stage = tableau.stages() - 1; stage >= 0; stage--) {
            int from = stage;
            boolean used = !tableau.weights().get(stage).isZero()
                    || reached.stream()
                            .anyMatch(later -> !tableau.a(later + 1, from + 1).isZero());
            if (used) {
                reached.add(stage);
            }
        }
        return reached;
    }

    /** Encloses the coefficient, which is just 0 for schemes that preserve nothing. Empty where no r is too large. */
    public static Optional<Interval> coefficient(Tableau tableau) {
        StrongStability stability = new StrongStability(tableau);
        if (!stability.isPositive()) {
            return Optional.of(Interval.ZERO);
        }
        if (stability.holdsAt(LARGEST)) {
            return Optional.empty();
        }
        Rational low = Rational.ZERO;
        Rational high = LARGEST;
        while (high.minus(low).compareTo(WIDTH) > 0) {
            Rational middle = low.plus(high).times(Rational.of(1, 2));
            if (stability.holdsAt(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Optional.of(new Interval(
                Interval.of(Surd.of(low), DIGITS).low(),
                Interval.of(Surd.of(high), DIGITS).high()));
    }

    /** Returns whether any r > 0 will do: K ≥ 0, and K² is zero wherever K is (Kraaijevanger, theorem 4.2). */
    private boolean isPositive() {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < i; j++) {
                int row = i;
                int column = j;
                boolean squared = IntStream.range(j + 1, i)
                        .anyMatch(l ->
                                entry(row, l).signum() != 0 && entry(l, column).signum() != 0);
                if (entry(i, j).signum() < 0 || (squared && entry(i, j).isZero())) {
                    return false;
                }
            }
        }
        return true;
    }

    private Surd entry(int row, int column) {
        return rows.get(row).get(column);
    }

    /** Solves X(I + rK) = K from the last column of each row to the first, since K is strictly lower triangular. */
    private boolean holdsAt(Rational r) {
        Surd scale = Surd.of(r);
        for (int i = 0; i < rows.size(); i++) {
            List<Surd> solved = new ArrayList<>(rows.get(i));
            Surd sum = Surd.ZERO;
            for (int j = i - 1; j >= 0; j--) {
                Surd rest = Surd.ZERO;
                for (int l = j + 1; l < i; l++) {
                    rest = rest.plus(solved.get(l).times(entry(l, j)));
                }
                solved.set(j, entry(i, j).minus(scale.times(rest)));
                if (solved.get(j).signum() < 0) {
                    return false;
                }
                sum = sum.plus(solved.get(j));
            }
            if (Surd.ONE.minus(scale.times(sum)).signum() < 0) {
                return false;
            }
        }
        return true;
    }
}
