package io.github.horesnet.runtime.network;

import ai.djl.Model;
import io.github.horesnet.runtime.data.ImageSize;
import io.github.horesnet.runtime.data.Normalisation;
import io.github.horesnet.runtime.dataset.Fit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the models of tests do with images, and folders of the earlier form. */
final class Tasks {
    private Tasks() {}

    /** Five classes of colour images of 4 × 4. */
    static ImageClassification colour() {
        return new ImageClassification(
                List.of("cat", "dog", "Föhn", "a b", "\"e\""),
                Normalisation.of(List.of(0.1, 1 / 3.0, 0.5), List.of(0.2, 0.3, 1e-7)),
                new Fit(new ImageSize(3, 4, 4), 5));
    }

    /** Writes a folder of the form before this one. */
    static void writeEarlier(Path folder, Model model) throws IOException {
        model.save(folder, "horesnet");
        Files.writeString(
                folder.resolve("network.json"),
                ((HoResNet) model.getBlock()).spec().toJson() + "\n");
        Files.writeString(folder.resolve("serving.properties"), """
                engine=PyTorch
                blockFactory=io.github.horesnet.runtime.network.HoResNetFactory
                option.modelName=horesnet
                option.epoch=0
                """);
    }
}
