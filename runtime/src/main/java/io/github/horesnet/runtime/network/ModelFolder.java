package io.github.horesnet.runtime.network;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.util.Utils;
import io.github.horesnet.runtime.subnet.SubNets;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * A trained network on disk: {@code network.json} (its description), {@code horesnet-NNNN.params} (its weights) and
 * {@code serving.properties}, with which DJL's {@code Criteria} opens the folder by its path alone.
 */
public final class ModelFolder {

    private static final String MODEL = "horesnet";
    private static final String SPEC = "network.json";
    private static final String SERVING = "serving.properties";

    private ModelFolder() {}

    /**
     * Writes a model into a folder; weights of other epochs there stay, and the folder opens with the new ones.
     *
     * @param folder the folder, made if it is not there
     * @param model a model whose block is an initialised {@link HoResNet}
     * @throws IOException if a file cannot be written
     * @throws IllegalArgumentException if the network could not be rebuilt from its description
     */
    public static void write(Path folder, Model model) throws IOException {
        NetworkSpec spec = rebuildable(model);
        model.save(folder, MODEL);
        Files.writeString(folder.resolve(SPEC), spec.toJson() + "\n");
        Files.writeString(folder.resolve(SERVING), serving(model, savedEpoch(folder, model)));
    }

    /**
     * Reads a model back; the caller closes it.
     *
     * @param folder a folder that {@link #write} filled
     * @return the model, on the default device
     * @throws IOException if a file is missing, or its text describes no network that can be rebuilt
     * @throws MalformedModelException if the weights are not those of the network
     */
    public static Model read(Path folder) throws IOException, MalformedModelException {
        HoResNet network = network(folder);
        Properties serving = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve(SERVING))) {
            serving.load(reader);
        }
        Model model = Model.newInstance(MODEL, serving.getProperty("engine"));
        try {
            model.setBlock(network);
            model.load(folder, MODEL, Map.of("epoch", serving.getProperty("option.epoch", "0")));
            return model;
        } catch (IOException | MalformedModelException | RuntimeException e) {
            model.close();
            throw e;
        }
    }

    /** The network of a folder, without its weights. */
    static HoResNet network(Path folder) throws IOException {
        Path file = folder.resolve(SPEC);
        try {
            return NetworkSpec.fromJson(Files.readString(file)).network();
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static NetworkSpec rebuildable(Model model) {
        if (!(model.getBlock() instanceof HoResNet network)) {
            throw new IllegalArgumentException("Model folder: found a block of "
                    + model.getBlock().getClass().getName() + ", expected a HoResNet");
        }
        NetworkSpec spec = network.spec();
        SchemeClass.named(spec.scheme());
        SubNets.named(spec.subNet());
        return spec;
    }

    private static int savedEpoch(Path folder, Model model) throws IOException {
        String epoch = model.getProperty("Epoch");
        return epoch == null ? Utils.getCurrentEpoch(folder, MODEL) : Integer.parseInt(epoch);
    }

    private static String serving(Model model, int epoch) {
        return """
            engine=%s
            blockFactory=%s
            option.modelName=%s
            option.epoch=%d
            """.formatted(
                model.getNDManager().getEngine().getEngineName(), HoResNetFactory.class.getName(), MODEL, epoch);
    }
}
