package io.github.horesnet.runtime.subnet;

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
import java.util.stream.Collectors;

/** What PyTorch computed for one sub-net: see subnet_references.py. */
final class Reference {

    private static final String PARAMETER = "param.";

    private final Map<String, NDArray> arrays = new HashMap<>();

    private final String subNet;

    Reference(NDManager manager, String subNet) throws IOException {
        this.subNet = subNet;
        try (InputStream in = Reference.class.getResourceAsStream("/subnet/" + subNet + ".npz")) {
            for (NDArray array : NDList.decode(manager, Objects.requireNonNull(in, subNet))) {
                arrays.put(array.getName(), array.toType(DataType.FLOAT64, true));
            }
        }
    }

    NDArray get(String name) {
        return Objects.requireNonNull(arrays.get(name), name);
    }

    /** The names of the parameters, statistics included. */
    Set<String> parameters() {
        return arrays.keySet().stream()
                .filter(name -> name.startsWith(PARAMETER))
                .map(name -> name.substring(PARAMETER.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A block of the sub-net with the weights of this reference, rounded to a type. */
    Block load(NDManager manager, DataType type) {
        Block block = SubNets.named(subNet).create(get("x").getShape().get(1));
        block.initialize(manager, type, get("x").getShape());
        for (Pair<String, Parameter> parameter : block.getParameters()) {
            NDArray array = parameter.getValue().getArray();
            array.setRequiresGradient(false);
            get(PARAMETER + parameter.getKey()).toType(type, false).copyTo(array);
            array.setRequiresGradient(parameter.getValue().requiresGradient());
        }
        return block;
    }
}
