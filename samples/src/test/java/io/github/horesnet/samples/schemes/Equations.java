package io.github.horesnet.samples.schemes;

import static java.util.Objects.requireNonNull;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import io.github.horesnet.runtime.block.SchemeBlock;
import io.github.horesnet.tableaux.exact.Rounding;
import io.github.horesnet.tableaux.scheme.LinearForm;
import io.github.horesnet.tableaux.scheme.Monomial;
import io.github.horesnet.tableaux.scheme.Operand;
import io.github.horesnet.tableaux.scheme.Scheme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The equations of a scheme evaluated term by term, releasing nothing: what a block is compared with. */
record Equations(SchemeBlock block, Scheme scheme, ParameterStore store) {

    /** The successors of the states. */
    List<NDArray> step(List<NDArray> states) {
        Map<Operand, NDArray> maps = new HashMap<>();
        for (NDArray state : states) {
            maps.put(new Operand.State(maps.size() + 1), state);
        }
        for (int stage = 1; stage <= scheme.stages(); stage++) {
            NDArray input = value(scheme.input(stage), maps, states.get(0));
            maps.put(
                    new Operand.K(stage),
                    net(stage).forward(store, new NDList(input), true).singletonOrThrow());
        }
        List<NDArray> successors = new ArrayList<>();
        scheme.outputs().forEach(output -> successors.add(value(output, maps, states.get(0))));
        return successors;
    }

    private Block net(int stage) {
        List<String> labels = new ArrayList<>();
        for (int i = 1; i <= scheme.stages(); i++) {
            int number = i;
            labels.add(scheme.evaluations().get(i - 1).shared().orElseGet(() -> "stage " + number));
        }
        String label = labels.get(stage - 1);
        List<String> nets =
                labels.stream().map(Equations::withoutPrimes).distinct().toList();
        String name = "F" + (nets.indexOf(withoutPrimes(label)) + 1);
        int primes = label.length() - withoutPrimes(label).length();
        return block.getChildren().get(primes == 0 ? name : name + "Norms" + (primes + 1));
    }

    private static String withoutPrimes(String label) {
        return label.replace("'", "");
    }

    private NDArray value(LinearForm form, Map<Operand, NDArray> maps, NDArray x) {
        NDArray sum = x.zerosLike();
        for (var part : form.parts().entrySet()) {
            for (var term : part.getValue().entrySet()) {
                NDArray factor = x.getManager()
                        .create(Rounding.nearestDouble(term.getValue()))
                        .toType(x.getDataType(), true);
                NDArray map = requireNonNull(maps.get(term.getKey())).mul(factor);
                sum = sum.add(scaled(map, part.getKey()));
            }
        }
        return sum;
    }

    private NDArray scaled(NDArray map, Monomial scale) {
        NDArray scaled = map;
        for (var power : scale.powers().entrySet()) {
            Parameter scalar = block.getDirectParameters().get(power.getKey());
            for (int i = 0; i < power.getValue(); i++) {
                scaled = scaled.mul(scalar.getArray());
            }
        }
        return scaled;
    }
}
