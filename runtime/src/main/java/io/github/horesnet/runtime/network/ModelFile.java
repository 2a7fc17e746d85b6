package io.github.horesnet.runtime.network;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Parameter;
import ai.djl.util.Pair;
import io.github.horesnet.runtime.checkpoint.TensorFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The file of a model folder that holds all of the model, so that it is there whole or not at all. */
record ModelFile(Path path) {
    static final String NAME = "model.safetensors";

    static ModelFile in(Path folder) {
        return new ModelFile(folder.resolve(NAME));
    }

    boolean exists() {
        return Files.exists(path);
    }

    void write(ModelDescription description, HoResNet network) throws IOException {
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        network.getParameters()
                .forEach(named -> arrays.put(named.getKey(), named.getValue().getArray()));
        TensorFile.write(path, arrays, ModelJson.write(description));
    }

    /** Gives {@code model} the network, with its weights, and the description. */
    void read(Model model) throws IOException {
        try (TensorFile file = TensorFile.open(path)) {
            ModelDescription description = ModelJson.read(file.text());
            HoResNet network = initialised(model, description, Files.size(path));
            Set<String> names = Set.copyOf(network.getParameters().keys());
            if (!names.equals(file.names())) {
                throw new IllegalArgumentException("Model: found "
                        + file.names().size() + " arrays, expected the network's " + names.size() + " by their names");
            }
            for (Pair<String, Parameter> named : network.getParameters()) {
                file.copyTo(named.getKey(), named.getValue().getArray());
            }
            model.setBlock(network);
            model.setProperty(ModelFolder.DESCRIPTION, file.text());
        }
    }

    /** A network whose weights have their shapes and take at most {@code bytes}; none of them records gradients. */
    static HoResNet initialised(Model model, ModelDescription description, long bytes) {
        DataType type = description.type();
        model.setDataType(type);
        HoResNet network = description.network().network();
        network.setInitializer(new Budget(bytes), parameter -> true);
        network.initialize(model.getNDManager(), type, description.input());
        network.getParameters()
                .values()
                .forEach(parameter -> parameter.getArray().setRequiresGradient(false));
        return network;
    }
}
