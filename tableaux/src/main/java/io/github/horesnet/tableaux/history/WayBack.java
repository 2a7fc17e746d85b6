package io.github.horesnet.tableaux.history;

import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.scheme.Learnable;
import io.github.horesnet.tableaux.scheme.LinearForm;
import io.github.horesnet.tableaux.scheme.Scheme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * How a block's input is rebuilt from its output.
 *
 * <p>From the outputs known, a stage whose input lies in the span of what is known can be evaluated, which makes its k
 * known too, and so on until nothing more follows. The scheme is reversible where the states follow in the end.
 *
 * @param stages the stages in the order in which the way back evaluates them
 * @param amplification by how much each block on the way back multiplies an error in the long run: the spectral radius of
 *     the inverse of V
 */
public record WayBack(List<Integer> stages, double amplification) {
    public WayBack {
        stages = List.copyOf(stages);
    }

    /** Returns the way back at chosen values of the learnable scalars; empty where the scheme is not reversible. */
    public static Optional<WayBack> of(Scheme scheme, Function<Learnable, Surd> choice) {
        Values values = Values.of(scheme, choice);
        List<List<Surd>> known = new ArrayList<>();
        scheme.outputs().forEach(output -> known.add(vector(values, output)));
        Set<Integer> evaluated = new TreeSet<>();
        List<Integer> order = new ArrayList<>();
        boolean grows = true;
        while (grows) {
            grows = false;
            for (int stage = 1; stage <= scheme.stages(); stage++) {
                if (!evaluated.contains(stage) && spans(known, vector(values, scheme.input(stage)))) {
                    known.add(unit(values, scheme.states().count() + stage - 1));
                    evaluated.add(stage);
                    order.add(stage);
                    grows = true;
                }
            }
        }
        for (int state = 0; state < scheme.states().count(); state++) {
            if (!spans(known, unit(values, state))) {
                return Optional.empty();
            }
        }
        return Optional.of(
                new WayBack(order, 1 / ZeroStability.of(scheme, choice).smallest()));
    }

    private static List<Surd> vector(Values values, LinearForm form) {
        List<Surd> vector = new ArrayList<>(values.states(form));
        vector.addAll(values.stages(form));
        return vector;
    }

    private static List<Surd> unit(Values values, int index) {
        int size = values.scheme().states().count() + values.scheme().stages();
        List<Surd> unit = new ArrayList<>(Collections.nCopies(size, Surd.ZERO));
        unit.set(index, Surd.ONE);
        return unit;
    }

    private static boolean spans(List<List<Surd>> known, List<Surd> vector) {
        LinearSystem system = new LinearSystem(known.size());
        for (int i = 0; i < vector.size(); i++) {
            int row = i;
            system.add(known.stream().map(column -> column.get(row)).toList(), vector.get(i));
        }
        return system.solve().isPresent();
    }
}
