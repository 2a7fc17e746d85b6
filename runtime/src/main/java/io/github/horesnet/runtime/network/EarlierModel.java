package io.github.horesnet.runtime.network;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Parameter;
import ai.djl.util.PairList;
import io.github.horesnet.runtime.engine.PyTorch;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** A folder of the form before this one: a description, weights in DJL's form, and nothing about images. */
record EarlierModel(Path folder) {
    private static final String NAME = "horesnet";
    private static final String SPEC = "network.json";
    private static final String SERVING = "serving.properties";
    private static final int LONGEST = 1 << 20;

    boolean exists() {
        return Files.exists(folder.resolve(SPEC));
    }

    /** The network without its weights, which DJL then reads. */
    HoResNet network() throws IOException {
        return spec().network();
    }

    /** Gives {@code model} the network, with its weights. */
    void read(Model model) throws IOException {
        NetworkSpec spec = spec();
        Properties serving = new Properties();
        serving.load(new StringReader(text(SERVING)));
        int epoch = Integer.parseInt(serving.getProperty("option.epoch", "0"));
        try (Model loaded =
                Model.newInstance(NAME, model.getNDManager().getEngine().getEngineName())) {
            loaded.setBlock(spec.network());
            load(loaded, epoch);
            DataType type = loaded.getDataType();
            ModelDescription description = new ModelDescription(spec, type, Optional.empty());
            PairList<String, Parameter> weights = loaded.getBlock().getParameters();
            HoResNet network = ModelFile.initialised(model, description, bytes(weights));
            copy(weights, network.getParameters());
            model.setBlock(network);
        }
    }

    /** DJL makes arrays of whatever length such a file says: those that cannot be had are an error like others. */
    private void load(Model model, int epoch) {
        try {
            model.load(folder, NAME, Map.of("epoch", "" + epoch));
        } catch (IOException | MalformedModelException | OutOfMemoryError e) {
            throw new IllegalArgumentException("found weights that are not those of the network (" + e + ")", e);
        }
    }

    private static long bytes(PairList<String, Parameter> weights) {
        return weights.values().stream()
                .mapToLong(parameter -> parameter.getArray().size()
                        * parameter.getArray().getDataType().getNumOfBytes())
                .sum();
    }

    private static void copy(PairList<String, Parameter> weights, PairList<String, Parameter> network) {
        for (int i = 0; i < network.size(); i++) {
            var from = weights.valueAt(i).getArray();
            var to = network.valueAt(i).getArray();
            if (!from.getShape().equals(to.getShape()) || from.getDataType() != to.getDataType()) {
                throw new IllegalArgumentException("Model: found " + network.keyAt(i) + " as " + from.getDataType()
                        + " " + from.getShape() + ", expected " + to.getDataType() + " " + to.getShape());
            }
            PyTorch.copy(from, to);
        }
    }

    private NetworkSpec spec() throws IOException {
        return NetworkSpec.fromJson(text(SPEC));
    }

    private String text(String name) throws IOException {
        Path file = folder.resolve(name);
        if (Files.size(file) > LONGEST) {
            throw new IOException(file + ": found " + Files.size(file) + " bytes, expected at most " + LONGEST);
        }
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(name + ": found bytes that are no text, expected UTF-8", e);
        }
    }
}
