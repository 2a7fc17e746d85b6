package io.github.horesnet.tableaux.history;

import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.scheme.Learnable;
import io.github.horesnet.tableaux.scheme.LinearForm;
import io.github.horesnet.tableaux.scheme.Scheme;
import io.github.horesnet.tableaux.scheme.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What a scheme of several states approximates (Butcher, Numerical Methods for Ordinary Differential Equations, section
 * 510).
 *
 * <p>States are taken as u y + v h y′ + w h² y″, where u is 1 for a state that starts as a copy of the map and 0 for one
 * that starts from zero.
 */
public final class Consistency {
    private final Values values;
    private final List<Surd> u;

    private Consistency(Scheme scheme, Function<Learnable, Surd> choice) {
        this.values = Values.of(scheme, choice);
        this.u = scheme.states().list().stream()
                .map(state -> state.start() == State.Start.ZERO ? Surd.ZERO : Surd.ONE)
                .toList();
    }

    /** Returns the consistency of a scheme at chosen values of its learnable scalars. */
    public static Consistency of(Scheme scheme, Function<Learnable, Surd> choice) {
        return new Consistency(scheme, choice);
    }

    /** Returns whether a map that sub-nets leave alone stays as it is: V u = u, and U u = 1 for every stage. */
    public boolean keepsConstants() {
        Scheme scheme = values.scheme();
        boolean states = IntStream.range(0, u.size())
                .allMatch(i -> product(scheme.outputs().get(i)).equals(u.get(i)));
        return states
                && scheme.inputs().stream().allMatch(input -> product(input).isOne());
    }

    /**
     * Returns the time τ that one block advances y′ = f, which solves B 1 + V v = v + τ u; empty where there is none.
     */
    public Optional<Surd> advance() {
        int count = u.size();
        LinearSystem system = new LinearSystem(count + 1);
        for (int i = 0; i < count; i++) {
            List<Surd> row = new ArrayList<>(minusIdentity(i));
            row.add(u.get(i).negated());
            system.add(row, values.stageSum(output(i)).negated());
        }
        return system.solve().map(solution -> solution.get(count)).filter(tau -> !tau.isZero());
    }

    /** Returns whether blocks of step h approximate y″ = f: V v = v + u and V w + B 1 = w + v + u/2 can be solved. */
    public boolean isOfSecondOrder() {
        return solve(u).flatMap(v -> solve(IntStream.range(0, u.size())
                        .mapToObj(i ->
                                v.get(i).plus(u.get(i).dividedBy(Surd.of(2))).minus(values.stageSum(output(i))))
                        .toList()))
                .isPresent();
    }

    /** Solves (V − I) y = right. */
    private Optional<List<Surd>> solve(List<Surd> right) {
        LinearSystem system = new LinearSystem(u.size());
        IntStream.range(0, u.size()).forEach(i -> system.add(minusIdentity(i), right.get(i)));
        return system.solve();
    }

    private List<Surd> minusIdentity(int row) {
        List<Surd> factors = new ArrayList<>(values.states(output(row)));
        factors.set(row, factors.get(row).minus(Surd.ONE));
        return factors;
    }

    private LinearForm output(int state) {
        return values.scheme().outputs().get(state);
    }

    private Surd product(LinearForm form) {
        List<Surd> factors = values.states(form);
        return IntStream.range(0, u.size())
                .mapToObj(j -> factors.get(j).times(u.get(j)))
                .reduce(Surd.ZERO, Surd::plus);
    }
}
