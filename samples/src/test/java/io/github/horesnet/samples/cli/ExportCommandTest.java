package io.github.horesnet.samples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.onnx.proto.OnnxMl.ModelProto;
import io.github.horesnet.runtime.data.Batches;
import io.github.horesnet.runtime.data.EmbeddedImages;
import io.github.horesnet.runtime.data.ImageSet;
import io.github.horesnet.runtime.network.ImageClassification;
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
    void aFoldedNetworkGivesTheSameScoresByFewerNodes() throws Exception {
        Path trained = trained();
        Path file = folder.resolve("folded.onnx");
        export(trained).output();
        Commands.run("export", trained.toString(), "--fold", "--out", file.toString())
                .output();
        byte[] folded = Files.readAllBytes(file);
        assertTrue(norms(folded) < norms(Files.readAllBytes(folder.resolve("model.onnx"))));
        try (Model model = ModelFolder.read(trained);
                NDManager manager = NDManager.newBaseManager()) {
            Shape image = model.getBlock().getInputShapes()[0].slice(1);
            double difference = OnnxRuntime.difference(model.getBlock(), folded, manager, image);
            assertTrue(difference <= 1e-5, () -> "differs by " + difference);
        }
    }

    private static long norms(byte[] model) throws Exception {
        return ModelProto.parseFrom(model).getGraph().getNodeList().stream()
                .filter(node -> node.getOpType().equals("BatchNormalization"))
                .count();
    }

    @Test
    void theModelMayNormalisePixelsAndKnowsItsClasses() throws Exception {
        Path trained = trained();
        Path file = folder.resolve("model.onnx");
        Commands.run("export", trained.toString(), "--with-normalisation", "--out", file.toString())
                .output();
        try (Model model = ModelFolder.read(trained);
                NDManager manager = NDManager.newBaseManager()) {
            ImageClassification task = ModelFolder.images(model).orElseThrow();
            ImageSet images = EmbeddedImages.test(5, 1);
            NDArray normalised = Batches.inOrder(images, task.normalisation(), 5)
                    .epoch(0)
                    .batch(0, manager)
                    .images();
            float[] pixels = new float[Math.toIntExact(normalised.size())];
            for (int i = 0; i < pixels.length; i++) {
                int size = images.imageSize().values();
                pixels[i] = Byte.toUnsignedInt(images.image(i / size)[i % size]);
            }
            byte[] bytes = Files.readAllBytes(file);
            double difference = OnnxRuntime.difference(
                    model.getBlock(), bytes, normalised, manager.create(pixels, normalised.getShape()));
            assertTrue(difference <= 1e-5, () -> "differs by " + difference);
            assertEquals(
                    task.classes(),
                    OnnxRuntime.metadata(bytes, "classes").lines().toList());
        }
    }

    @Test
    void aFolderWithoutAModelIsToldInOneLine() {
        Path none = folder.resolve("none");
        assertEquals(
                "horesnet export: Model folder " + none
                        + ": cannot be read (not found); name a folder that train wrote",
                export(none).complaint());
        assertFalse(Files.exists(folder.resolve("model.onnx")));
    }

    @Test
    void damagedWeightsAreToldInOneLine() throws Exception {
        Path trained = trained();
        Path weights = trained.resolve("model.safetensors");
        byte[] bytes = Files.readAllBytes(weights);
        Files.write(weights, Arrays.copyOf(bytes, bytes.length / 2));
        String complaint = export(trained).complaint();
        assertTrue(complaint.startsWith("horesnet export: Model folder " + trained + ": cannot be read ("), complaint);
        assertTrue(complaint.endsWith("; name a folder that train wrote"), complaint);
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
