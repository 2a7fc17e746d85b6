package io.github.horesnet.tableaux.scheme;

import io.github.horesnet.tableaux.exact.Surd;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The matrix V by which a scheme hands on its states, at chosen values of its learnable scalars.
 *
 * @param rows row i holds the factors of state i's successor
 */
public record StateMatrix(List<List<Surd>> rows) {
    public StateMatrix {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Returns V at the middle of what each learnable scalar is at first. */
    public static StateMatrix of(Scheme scheme) {
        return of(scheme, Learnable::middle);
    }

    /** Returns V at chosen values of the learnable scalars; the step h is 1. */
    public static StateMatrix of(Scheme scheme, Function<Learnable, Surd> values) {
        Map<String, Surd> scalars = scheme.learnables().stream().collect(Collectors.toMap(Learnable::name, values));
        int count = scheme.states().count();
        return new StateMatrix(scheme.outputs().stream()
                .map(output -> IntStream.rangeClosed(1, count)
                        .mapToObj(state -> output.factor(new Operand.State(state), scalars))
                        .toList())
                .toList());
    }

    public int size() {
        return rows.size();
    }

    /**
     * Returns the characteristic polynomial, its coefficients from λ⁰ on, by the method of Faddeev and Le Verrier.
     */
    public List<Surd> characteristic() {
        int n = size();
        List<Surd> coefficients = new ArrayList<>(Collections.nCopies(n + 1, Surd.ZERO));
        coefficients.set(n, Surd.ONE);
        StateMatrix m = zero(n);
        for (int k = 1; k <= n; k++) {
            m = times(m).plusIdentity(coefficients.get(n - k + 1));
            coefficients.set(n - k, times(m).trace().dividedBy(Surd.of(-k)));
        }
        return List.copyOf(coefficients);
    }

    /** Returns whether 1 is at least a double root of the characteristic polynomial. */
    public boolean hasDoubleRootOne() {
        List<Surd> polynomial = characteristic();
        Surd value = Surd.ZERO;
        Surd slope = Surd.ZERO;
        for (int power = 0; power < polynomial.size(); power++) {
            value = value.plus(polynomial.get(power));
            slope = slope.plus(polynomial.get(power).times(Surd.of(power)));
        }
        return value.isZero() && slope.isZero();
    }

    private static StateMatrix zero(int n) {
        return new StateMatrix(Collections.nCopies(n, Collections.nCopies(n, Surd.ZERO)));
    }

    private StateMatrix times(StateMatrix other) {
        return mapped((i, j) -> IntStream.range(0, size())
                .mapToObj(k -> rows.get(i).get(k).times(other.rows.get(k).get(j)))
                .reduce(Surd.ZERO, Surd::plus));
    }

    private StateMatrix plusIdentity(Surd factor) {
        return mapped(
                (i, j) -> i == j ? rows.get(i).get(j).plus(factor) : rows.get(i).get(j));
    }

    private Surd trace() {
        return IntStream.range(0, size()).mapToObj(i -> rows.get(i).get(i)).reduce(Surd.ZERO, Surd::plus);
    }

    @FunctionalInterface
    private interface Entry {
        Surd at(int i, int j);
    }

    private StateMatrix mapped(Entry entry) {
        return new StateMatrix(IntStream.range(0, size())
                .mapToObj(i ->
                        IntStream.range(0, size()).mapToObj(j -> entry.at(i, j)).toList())
                .toList());
    }
}
