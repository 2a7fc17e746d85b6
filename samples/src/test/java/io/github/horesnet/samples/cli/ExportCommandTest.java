package io.github.horesnet.samples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Model;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.horesnet.runtime.network.ModelFolder;
import io.github.horesnet.samples.schemes.OnnxRuntime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
    @TempDir
    private Path folder;

    private Path trained() {
        String run = folder.resolve("run").toString();
        Commands.run(
                        "train",
                        "--out",
                        run,
                        "--scheme",
                        "RevNet",
                        "--layers",
                        "10",
                        "--width",
                        "16",
                        "--limit",
                        "32",
                        "--test-limit",
                        "8",
                        "--epochs",
                        "1")
                .output();
        return folder.resolve("run/model");
    }

    private Commands.Outcome export(Path model) {
        return Commands.run(
                "export",
                model.toString(),
                "--out",
                folder.resolve("model.onnx").toString());
    }

    @Test
    void aTrainedNetworkGivesTheSameScoresInOnnxRuntime() throws Exception {
        Path trained = trained();
        Path file = folder.resolve("model.onnx");
        String told = export(trained).output();
        assertTrue(told.startsWith(file + ": ONNX, operators of version 17, images (batch, 3, "), told);
        assertTrue(told.strip().endsWith("), scores (batch, 10)"), told);
        try (Model model = ModelFolder.read(trained);
                NDManager manager = NDManager.newBaseManager()) {
            Shape image = model.getBlock().getInputShapes()[0].slice(1);
            double difference = OnnxRuntime.difference(model.getBlock(), Files.readAllBytes(file), manager, image);
            assertTrue(difference <= 1e-5, () -> "differs by " + difference);
        }
    }

    @Test
    void aFolderWithoutAModelIsToldInOneLine() {
        Path none = folder.resolve("none");
        assertEquals(
                "horesnet export: " + none + ": no model can be read (not found); name the folder model of a finished"
                        + " training",
                export(none).complaint());
        assertFalse(Files.exists(folder.resolve("model.onnx")));
    }

    @Test
    void damagedWeightsAreToldInOneLine() throws Exception {
        Path trained = trained();
        try (var files = Files.list(trained)) {
            Path weights = files.filter(file -> file.toString().endsWith(".params"))
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(weights);
            Files.write(weights, Arrays.copyOf(bytes, bytes.length / 2));
        }
        String complaint = export(trained).complaint();
        assertTrue(complaint.startsWith("horesnet export: " + trained + ": "), complaint);
        assertTrue(complaint.endsWith("; name the folder model of a finished training"), complaint);
    }

    @Test
    void aFileThatCannotBeWrittenIsToldInOneLine() {
        String missing = folder.resolve("missing/model.onnx").toString();
        String complaint =
                Commands.run("export", trained().toString(), "--out", missing).complaint();
        assertEquals(
                "horesnet export: " + missing + ": cannot be written (not found); name a file in a folder that can be"
                        + " written to",
                complaint);
    }
}
