package io.github.horesnet.samples.cli;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.runtime.export.OnnxModel;
import io.github.horesnet.runtime.network.ModelFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
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
                "Writes a trained network as an ONNX model, which takes batches of any size of normalised images.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "MODEL_FOLDER", description = "The network, as train leaves it in its folder: RUN/model.")
    private Path folder;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "For the model, such as model.onnx.")
    private Path file;

    @Mixin
    private ThreadOption threads;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        threads.apply(false);
        try (Model model = read()) {
            OnnxModel exported = OnnxModel.of(model.getBlock());
            write(exported);
            Output.text(spec, file + ": " + exported);
        }
        return 0;
    }

    private Model read() {
        try {
            return ModelFolder.read(folder);
        } catch (IOException e) {
            throw RunException.of(folder + ": no model can be read", e, "name the folder model of a finished training");
        } catch (MalformedModelException | IllegalArgumentException e) {
            throw new RunException(folder + ": the weights are not those of the network (" + e.getMessage()
                    + "); name the folder model of a finished training");
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
