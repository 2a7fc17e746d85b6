package io.github.horesnet.samples.schemes;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.util.Pair;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What PyTorch computed for the blocks of one network: see block_references.py. */
final class BlockReference {

    static final String INPUT = "input";

    private static final Set<String> OTHERS = Set.of(INPUT, "output", "direction");

    private final Map<String, NDArray> arrays = new HashMap<>();

    BlockReference(NDManager manager, String network) throws IOException {
        try (InputStream in = BlockReference.class.getResourceAsStream("/block/" + network + ".npz")) {
            for (NDArray array : NDList.decode(manager, Objects.requireNonNull(in, network))) {
                arrays.put(array.getName(), array);
            }
        }
    }

    /** The map that the network gives. */
    NDArray output() {
        return get("output");
    }

    /** The weights of the functional Σ direction · output. */
    NDArray direction() {
        return get("direction");
    }

    /** The input, a parameter or a statistic before the pass. */
    NDArray before(String name) {
        return get(name).get(0);
    }

    /** The gradient of the input or of a parameter, or a statistic after the pass. */
    NDArray after(String name) {
        return get(name).get(1);
    }

    /** The names of the parameters, statistics included. */
    Set<String> parameters() {
        Set<String> names = new TreeSet<>(arrays.keySet());
        names.removeAll(OTHERS);
        return names;
    }

    /** Initialises blocks with the weights and statistics of this reference. */
    void load(NDManager manager, Block blocks) {
        blocks.initialize(manager, DataType.FLOAT64, before(INPUT).getShape());
        for (Pair<String, Parameter> parameter : blocks.getParameters()) {
            NDArray array = parameter.getValue().getArray();
            array.setRequiresGradient(false);
            before(parameter.getKey()).copyTo(array);
            array.setRequiresGradient(parameter.getValue().requiresGradient());
        }
    }

    private NDArray get(String name) {
        return Objects.requireNonNull(arrays.get(name), name);
    }
}
