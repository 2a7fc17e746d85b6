package io.github.horesnet.runtime.network;

import ai.djl.Model;
import io.github.horesnet.runtime.checkpoint.WholeFile;
import io.github.horesnet.runtime.subnet.SubNets;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A trained network on disk: {@code model.safetensors}, with its weights and in the metadata its description, and
 * {@code serving.properties}, with which DJL's {@code Criteria} and DJL Serving open the folder by its path alone.
 *
 * <p>A folder may come from anywhere: {@link #read} takes no more memory than its files, and runs no code but the
 * constructors of block classes and sub-nets on the class path. DJL's own ways to open a folder also run what is in its
 * subfolder {@code libs}.
 */
public final class ModelFolder {
    /** The property of a model that holds its description. */
    static final String DESCRIPTION = "horesnet";

    private static final String ENGINE = "PyTorch";
    private static final int LONGEST = 500;
    private static final String SERVING = "serving.properties";
    private static final String TRANSLATOR_FACTORY = "io.github.horesnet.runtime.inference.ImageTranslatorFactory";

    private ModelFolder() {}

    /**
     * Writes a model that tells nothing of images into a folder, in place of the one there.
     *
     * @param folder the folder, made if it is not there
     * @param model a model whose block is an initialised {@link HoResNet}
     * @throws IOException if a file cannot be written; the model that was there before is still there
     * @throws IllegalArgumentException if the network could not be rebuilt from its description
     */
    public static void write(Path folder, Model model) throws IOException {
        write(folder, model, Optional.empty());
    }

    /**
     * Writes a model that classifies images into a folder, in place of the one there.
     *
     * @param folder the folder, made if it is not there
     * @param model a model whose block is an initialised {@link HoResNet}
     * @param images what it does with images
     * @throws IOException if a file cannot be written; the model that was there before is still there
     * @throws IllegalArgumentException if the network could not be rebuilt from its description, or has other images
     */
    public static void write(Path folder, Model model, ImageClassification images) throws IOException {
        write(folder, model, Optional.of(images));
    }

    private static void write(Path folder, Model model, Optional<ImageClassification> images) throws IOException {
        if (!(model.getBlock() instanceof HoResNet network)) {
            throw new IllegalArgumentException("Model folder: found a block of "
                    + model.getBlock().getClass().getName() + ", expected a HoResNet");
        }
        NetworkSpec spec = network.spec();
        SchemeClass.named(spec.scheme());
        SubNets.named(spec.subNet());
        Files.createDirectories(folder);
        ModelFile.in(folder).write(new ModelDescription(spec, model.getDataType(), images), network);
        // Last: what was there before may open an earlier form, and only with the words for it.
        byte[] serving = serving(images.isPresent()).getBytes(StandardCharsets.UTF_8);
        WholeFile.write(folder.resolve(SERVING), channel -> channel.write(ByteBuffer.wrap(serving)));
    }

    private static String serving(boolean images) {
        return "engine=" + ENGINE + "\nblockFactory=" + HoResNetFactory.class.getName() + "\n"
                + HoResNetFactory.WEIGHTS + "=" + ModelFile.NAME + "\noption.hasParameter=false\n"
                + (images ? "translatorFactory=" + TRANSLATOR_FACTORY + "\n" : "");
    }

    /**
     * Reads a model back; the caller closes it.
     *
     * @param folder a folder that {@link #write} filled, or one of an earlier version
     * @return the model, on the default device
     * @throws IOException if a file is missing or damaged, or describes no network that can be rebuilt
     */
    public static Model read(Path folder) throws IOException {
        Model model = Model.newInstance(DESCRIPTION, ENGINE);
        try {
            if (ModelFile.in(folder).exists()) {
                read(folder, model);
            } else if (new EarlierModel(folder).exists()) {
                readEarlier(folder, model);
            } else {
                throw new NoSuchFileException(ModelFile.in(folder).path().toString());
            }
            return model;
        } catch (IOException | RuntimeException e) {
            model.close();
            throw e;
        }
    }

    /**
     * Returns what a model does with images.
     *
     * @param model a model that was read from a folder
     * @return that, where the folder tells it
     */
    public static Optional<ImageClassification> images(Model model) {
        return Optional.ofNullable(model.getProperty(DESCRIPTION))
                .map(ModelJson::read)
                .flatMap(ModelDescription::images);
    }

    /** Gives {@code model} the network of a folder, with its weights. */
    static void read(Path folder, Model model) throws IOException {
        ModelFile file = ModelFile.in(folder);
        try {
            file.read(model);
        } catch (RuntimeException e) {
            throw unfit(file.path(), e);
        }
    }

    private static void readEarlier(Path folder, Model model) throws IOException {
        try {
            new EarlierModel(folder).read(model);
        } catch (RuntimeException e) {
            throw unfit(folder, e);
        }
    }

    /** Names in a file may hold anything. */
    private static IOException unfit(Path where, RuntimeException cause) {
        String reason = String.valueOf(cause.getMessage()).replaceAll("\\p{Cntrl}", "?");
        return new IOException(where + ": " + reason.substring(0, Math.min(LONGEST, reason.length())), cause);
    }
}
