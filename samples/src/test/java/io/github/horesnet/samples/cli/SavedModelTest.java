package io.github.horesnet.samples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.horesnet.runtime.engine.PyTorch;
import io.github.horesnet.runtime.train.RunMetrics;
import io.github.horesnet.runtime.train.Score;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.FutureTask;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code evaluate} and {@code predict} make of the model that {@code train} leaves. */
class SavedModelTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void train() throws IOException {
        List<String> files =
                List.of("train/cat/1", "train/dog/1", "train/dog/2", "val/cat/1", "val/dog/1", "val/dog/2");
        for (int i = 0; i < files.size(); i++) {
            Path file = folder.resolve("data/" + files.get(i) + ".png");
            Files.createDirectories(file.getParent());
            paint(file, 30 + i, 40, 0x1f3f5f * (i + 1));
        }
        run("train", "--width", "16", "--epochs", "1", "--image-size", "14").output();
    }

    private static void paint(Path file, int width, int height, int colour) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, colour * (i / 7));
        }
        ImageIO.write(image, "png", file.toFile());
    }

    /** Runs a command on the data and, for training, with its folder. */
    private static Commands.Outcome run(String command, String... options) {
        List<String> arguments = new ArrayList<>(List.of(command, "--data", data()));
        if (command.equals("train")) {
            arguments.addAll(List.of("--out", folder.resolve("run").toString()));
        } else {
            arguments.add(model());
        }
        arguments.addAll(List.of(options));
        return Commands.run(arguments.toArray(String[]::new));
    }

    private static String data() {
        return folder.resolve("data").toString();
    }

    private static String model() {
        return folder.resolve("run/model").toString();
    }

    private static Score trained() {
        var epochs = RunMetrics.read(folder.resolve("run/metrics.jsonl")).epochs();
        var last = epochs.get(epochs.size() - 1);
        return new Score(last.testLoss(), last.testAccuracy());
    }

    @Test
    void evaluationGivesTheScoreOfTheLastEpoch() {
        JsonObject found =
                JsonParser.parseString(run("evaluate", "--json").output()).getAsJsonObject();
        assertEquals(trained().loss(), found.get("loss").getAsDouble());
        assertEquals(trained().accuracy(), found.get("accuracy").getAsDouble());
        assertEquals("data images", found.get("data").getAsString());
        JsonArray classes = found.getAsJsonArray("classes");
        double loss = 0;
        for (int i = 0; i < 2; i++) {
            JsonObject one = classes.get(i).getAsJsonObject();
            assertEquals(i + 1, one.get("images").getAsInt());
            loss += one.get("loss").getAsDouble() * (i + 1) / 3;
        }
        assertEquals(trained().loss(), loss, 1e-6);
        assertEquals("dog", classes.get(1).getAsJsonObject().get("name").getAsString());
    }

    @Test
    void aFoldedModelGivesTheSameToRounding() {
        JsonObject found = JsonParser.parseString(
                        run("evaluate", "--fold", "--json").output())
                .getAsJsonObject();
        assertEquals(trained().loss(), found.get("loss").getAsDouble(), 1e-5);
        assertEquals(trained().accuracy(), found.get("accuracy").getAsDouble());
        String image = folder.resolve("data/val/dog/1.png").toString();
        assertEquals(
                probability(Commands.run("predict", model(), image, "--json")),
                probability(Commands.run("predict", model(), image, "--fold", "--json")),
                1e-5);
    }

    private static double probability(Commands.Outcome prediction) {
        return JsonParser.parseString(prediction.output())
                .getAsJsonArray()
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("classes")
                .get(0)
                .getAsJsonObject()
                .get("probability")
                .getAsDouble();
    }

    @Test
    void evaluationIsALineOfText() {
        String expected = "data images: 3 test images, loss %.4f, accuracy %.2f %%"
                .formatted(trained().loss(), 100 * trained().accuracy());
        assertEquals(expected, run("evaluate").output().strip());
    }

    @Test
    void otherDataAreRefused() {
        assertEquals(
                "horesnet evaluate: Model folder " + model()
                        + ": does not fit data images: found images of 3 x 15 x 15;"
                        + " expected the model's 3 x 14 x 14",
                run("evaluate", "--image-size", "15").complaint());
        String complaint = Commands.run("evaluate", model()).complaint();
        assertTrue(complaint.contains("does not fit embedded images: found images of 3 x 32 x 32"), complaint);
        assertTrue(run("evaluate", "--limit", "3").complaint().contains("expected --test-limit"));
        assertTrue(run("evaluate", "--batch", "0").complaint().contains("Batch size: found 0"));
    }

    @Test
    void otherClassesAreRefused() throws IOException {
        Path other = folder.resolve("other");
        for (String file : List.of("train/cat/1", "train/hen/1", "val/cat/1")) {
            Path path = other.resolve(file + ".png");
            Files.createDirectories(path.getParent());
            paint(path, 20, 20, 1);
        }
        assertEquals(
                "horesnet evaluate: Model folder " + model() + ": does not fit other images: found class 2 'hen';"
                        + " expected the model's 'dog'",
                Commands.run("evaluate", model(), "--data", other.toString()).complaint());
    }

    @Test
    void aFolderWithoutAModelIsRefused() throws IOException {
        assertEquals(
                "horesnet evaluate: Model folder " + data()
                        + ": cannot be read (not found); name a folder that train wrote",
                Commands.run("evaluate", data()).complaint());
        Path damaged = Files.createDirectories(folder.resolve("damaged"));
        Files.writeString(damaged.resolve("model.safetensors"), "no model");
        String complaint = Commands.run("predict", damaged.toString(), "x.png").complaint();
        assertTrue(complaint.contains("found a header of"), complaint);
    }

    @Test
    void predictionGivesTheClassesOfEachImage() {
        String image = folder.resolve("data/val/dog/1.png").toString();
        JsonArray found = JsonParser.parseString(
                        Commands.run("predict", model(), image, image, "--json").output())
                .getAsJsonArray();
        assertEquals(found.get(0), found.get(1));
        JsonArray classes = found.get(0).getAsJsonObject().getAsJsonArray("classes");
        double first = classes.get(0).getAsJsonObject().get("probability").getAsDouble();
        double second = classes.get(1).getAsJsonObject().get("probability").getAsDouble();
        assertTrue(first >= second);
        assertEquals(1, first + second, 1e-9);
        List<String> lines = Commands.run("predict", model(), image, "--top", "1")
                .output()
                .lines()
                .toList();
        String name = classes.get(0).getAsJsonObject().get("name").getAsString();
        assertEquals(List.of(image, "%7.2f %%  %s".formatted(100 * first, name)), lines);
    }

    /** The loss of one image is what its probability says. */
    @Test
    void predictionAgreesWithEvaluation() {
        JsonObject cat = JsonParser.parseString(run("evaluate", "--json").output())
                .getAsJsonObject()
                .getAsJsonArray("classes")
                .get(0)
                .getAsJsonObject();
        String image = folder.resolve("data/val/cat/1.png").toString();
        JsonArray classes = JsonParser.parseString(
                        Commands.run("predict", model(), image, "--json").output())
                .getAsJsonArray()
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("classes");
        for (var one : classes) {
            if (one.getAsJsonObject().get("name").getAsString().equals("cat")) {
                double probability = one.getAsJsonObject().get("probability").getAsDouble();
                assertEquals(cat.get("loss").getAsDouble(), -Math.log(probability), 1e-6);
            }
        }
        assertEquals(2, classes.size());
    }

    /** DJL records gradients on threads that did not start the engine, where blocks would round in another order. */
    @Test
    void everyThreadPredictsTheSame() throws Exception {
        String image = folder.resolve("data/val/dog/2.png").toString();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            FutureTask<String> task = new FutureTask<>(() -> {
                assertTrue(PyTorch.isRecording());
                return Commands.run("predict", model(), image, "--json").output();
            });
            new Thread(task).start();
            found.add(task.get());
        }
        found.add(PyTorch.withoutGradients(
                () -> Commands.run("predict", model(), image, "--json").output()));
        assertEquals(1, Set.copyOf(found).size(), found::toString);
    }

    @Test
    void imagesThatCannotBeReadAreNamedAndTheOthersGoOn() throws IOException {
        Path damaged = Files.writeString(folder.resolve("damaged.jpg"), "no image");
        Path missing = folder.resolve("missing.png");
        String image = folder.resolve("data/val/dog/1.png").toString();
        Commands.Outcome outcome =
                Commands.run("predict", model(), damaged.toString(), missing.toString(), data(), image, "--top", "1");
        assertEquals(1, outcome.status());
        assertEquals(2, outcome.out().lines().count());
        assertEquals(
                List.of(
                        "horesnet predict: Image " + damaged
                                + ": cannot be decoded (neither JPEG nor PNG); expected a whole JPEG or PNG",
                        "horesnet predict: Image " + missing + ": cannot be read (not found); check where it is",
                        "horesnet predict: Image " + data() + ": found no file; expected one in JPEG or PNG"),
                outcome.err().lines().toList());
        assertEquals(
                "horesnet predict: --top: found 0; expected at least 1",
                Commands.run("predict", model(), image, "--top", "0").complaint());
    }
}
