package io.github.horesnet.samples.cli;

import ai.djl.Model;
import io.github.horesnet.runtime.data.Normalisation;
import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.runtime.export.Channel;
import io.github.horesnet.runtime.export.OnnxModel;
import io.github.horesnet.runtime.network.ModelFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a trained network for other runtimes. */
@Command(
        name = "export",
        description =
                "Writes a trained network as an ONNX model, which takes batches of any size of normalised images, and"
                        + " holds the names of the classes, a line each, under the key 'classes'.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "MODEL_FOLDER", description = "The network, as train leaves it in its folder: RUN/model.")
    private Path folder;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "For the model, such as model.onnx.")
    private Path file;

    @Option(
            names = "--with-normalisation",
            description = "The model takes pixels from 0 to 255, as floats, and normalises them itself.")
    private boolean withNormalisation;

    @Mixin
    private FoldOption fold;

    @Mixin
    private ThreadOption threads;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        threads.apply(false);
        OnnxModel exported = withNormalisation ? ofPixels() : ofImages();
        write(exported);
        Output.text(spec, file + ": " + exported);
        return 0;
    }

    private OnnxModel ofImages() {
        try (Model model = SavedModel.model(folder, fold)) {
            OnnxModel exported = OnnxModel.of(model.getBlock());
            return ModelFolder.images(model)
                    .map(task -> exported.withClasses(task.classes()))
                    .orElse(exported);
        }
    }

    private OnnxModel ofPixels() {
        try (SavedModel saved = SavedModel.read(folder, fold)) {
            Normalisation normalisation = saved.task().normalisation();
            List<Channel> channels = IntStream.range(0, normalisation.means().size())
                    .mapToObj(i -> new Channel(
                            normalisation.means().get(i),
                            normalisation.deviations().get(i)))
                    .toList();
            return OnnxModel.ofPixels(saved.model().getBlock(), channels)
                    .withClasses(saved.task().classes());
        }
    }

    private void write(OnnxModel exported) {
        try {
            exported.write(file);
        } catch (IOException e) {
            throw RunException.of(file + ": cannot be written", e, "name a file in a folder that can be written to");
        }
    }
}
