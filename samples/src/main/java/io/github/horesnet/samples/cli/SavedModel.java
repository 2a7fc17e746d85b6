package io.github.horesnet.samples.cli;

import ai.djl.Model;
import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.runtime.network.ImageClassification;
import io.github.horesnet.runtime.network.ModelFolder;
import java.io.IOException;
import java.nio.file.Path;

/** A model of a folder, open until it is closed. */
record SavedModel(Model model, ImageClassification task) implements AutoCloseable {
    /**
     * Reads it.
     *
     * @throws RunException if the folder holds no model, a damaged one, or one that tells nothing of images
     */
    static SavedModel read(Path folder, FoldOption fold) {
        Model model = model(folder, fold);
        return ModelFolder.images(model)
                .map(task -> new SavedModel(model, task))
                .orElseThrow(() -> untold(folder, model));
    }

    /**
     * Reads the model of a folder of any version; the caller closes it.
     *
     * @throws RunException if the folder holds no model, or a damaged one
     */
    static Model model(Path folder, FoldOption fold) {
        try {
            Model model = ModelFolder.read(folder);
            fold.applyTo(model);
            return model;
        } catch (IOException e) {
            throw RunException.of("Model folder " + folder + ": cannot be read", e, "name a folder that train wrote");
        }
    }

    private static RunException untold(Path folder, Model model) {
        model.close();
        return new RunException("Model folder " + folder
                + ": found nothing about its classes and images; expected a folder of this version: train it anew");
    }

    @Override
    public void close() {
        model.close();
    }
}
