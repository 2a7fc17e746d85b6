package io.github.horesnet.samples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import io.github.horesnet.runtime.block.BlockOptions;
import io.github.horesnet.runtime.block.Sharing;
import io.github.horesnet.runtime.block.StepControl;
import io.github.horesnet.runtime.network.HoResNet;
import io.github.horesnet.runtime.network.ModelFolder;
import io.github.horesnet.runtime.network.NetworkSpec;
import io.github.horesnet.runtime.network.Resolutions;
import io.github.horesnet.runtime.network.Stem;
import io.github.horesnet.runtime.train.RunMetrics;
import io.github.horesnet.runtime.train.RunSummary;
import io.github.horesnet.samples.schemes.Schemes;
import io.github.horesnet.samples.subnet.Separable;
import io.github.horesnet.tableaux.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TrainCommandTest {
    private static final Map<String, String> SMALL =
            Map.of("--width", "4", "--limit", "64", "--test-limit", "32", "--epochs", "2");

    @TempDir
    private Path folder;

    /** Trains with the given options, a small network on few images unless they say otherwise. */
    private Commands.Outcome train(String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("train", "--out", folder.resolve("run").toString()));
        arguments.addAll(List.of(options));
        SMALL.forEach((option, value) -> {
            if (!arguments.contains(option)) {
                arguments.addAll(List.of(option, value));
            }
        });
        return Commands.run(arguments.toArray(String[]::new));
    }

    @Test
    void leavesMetricsAndALoadableModel() throws Exception {
        train("--scheme", "Midpoint", "--layers", "10", "--step", "per-row", "--baseline")
                .output();
        RunMetrics metrics = RunMetrics.read(folder.resolve("run/metrics.jsonl"));
        assertEquals("Midpoint per-row", metrics.start().network().scheme());
        assertEquals(10, metrics.start().network().layers());
        assertEquals(2, metrics.epochs().size());
        assertEquals(RunSummary.FINISHED, metrics.summary().orElseThrow().outcome());
        RunMetrics baseline = RunMetrics.read(folder.resolve("run/baseline.jsonl"));
        assertEquals("logistic regression", baseline.start().network().scheme());
        assertEquals(metrics.start().data(), baseline.start().data());
        try (Model model = ModelFolder.read(folder.resolve("run/model"))) {
            assertEquals(10, ((HoResNet) model.getBlock()).layers());
        }
    }

    @Test
    void goesByMilestones() {
        train("--limit", "8", "--test-limit", "8", "--epochs", "4", "--milestones", "1,3")
                .output();
        List<Double> rates = RunMetrics.read(folder.resolve("run/metrics.jsonl")).epochs().stream()
                .map(epoch -> epoch.learningRate() / 0.1)
                .toList();
        assertEquals(
                List.of(1.0, 0.1, 0.1, 0.01),
                rates.stream().map(rate -> Math.round(rate * 1e6) / 1e6).toList());
    }

    @Test
    void usesThePapersRecipeUnlessToldOtherwise() throws IOException {
        train("--limit", "8", "--test-limit", "8").output();
        var training =
                RunMetrics.read(folder.resolve("run/metrics.jsonl")).start().training();
        assertEquals(0.1, training.learningRate());
        assertEquals(128, training.batchSize());
        assertEquals(0.9, training.momentum());
        assertEquals(1e-4, training.weightDecay());
        assertTrue(training.schedule().contains("100, 150, 200"), training.schedule());
        assertEquals("none", training.augmentation());
    }

    @Test
    void aControlledStepFollowsItsTolerances() throws Exception {
        train("--scheme", "Verner89", "--step", "controlled", "--absolute-tolerance", "0.5", "--smoothing", "0")
                .output();
        assertEquals(
                new BlockOptions(Sharing.DECLARED, new StepControl(0.5, 0.1, 0, true)),
                trained().options());
        try (Model model = ModelFolder.read(folder.resolve("run/model"))) {
            NDArray h = model.getBlock().getParameters().get("block1_h").getArray();
            assertNotEquals(1, h.getFloat());
        }
    }

    @Test
    void stagesShareSubNetsAtFourResolutions() throws Exception {
        train("--blocks", "3", "--sharing", "all", "--resolutions", "4", "--stem", "small")
                .output();
        assertEquals(Sharing.ALL, trained().options().sharing());
        assertEquals(
                new Resolutions(Stem.SMALL, 4, List.of(1, 1, 1, 0)), trained().resolutions());
    }

    @Test
    void rebuildsTheActivationsOfAReversibleSchemeAlone() {
        train("--scheme", "RevNet", "--width", "32", "--limit", "8", "--test-limit", "4", "--memory", "reversible")
                .output();
        String complaint = Commands.run(
                        "train",
                        "--scheme",
                        "RK4",
                        "--memory",
                        "reversible",
                        "--out",
                        folder.resolve("other").toString())
                .complaint();
        assertTrue(complaint.contains("found no block of a reversible scheme"), complaint);
        assertFalse(Files.exists(folder.resolve("other")));
    }

    @Test
    void evaluatesBlocksOfAnySchemeAgain() {
        train("--scheme", "RK4", "--limit", "8", "--test-limit", "4", "--memory", "checkpoint")
                .output();
        String complaint = Commands.run("train", "--memory", "checkpoints", "--out", folder.toString())
                .complaint();
        assertTrue(complaint.contains("unknown memory 'checkpoints'; did you mean 'checkpoint'?"), complaint);
    }

    @Test
    void aSubNetIsAlsoKnownByItsClass() throws Exception {
        train("--sub-net", Separable.class.getName(), "--limit", "8", "--test-limit", "4")
                .output();
        assertEquals(Separable.class.getName(), trained().subNet());
    }

    static List<String> schemes() {
        return Schemes.names();
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void everySchemeTrains(String scheme) throws Exception {
        train("--scheme", scheme, "--limit", "8", "--test-limit", "4", "--epochs", "1")
                .output();
        assertEquals(
                Schemes.blockClass(scheme, Step.FIXED).orElseThrow(), trained().scheme());
    }

    private NetworkSpec trained() throws IOException {
        try (Model model = ModelFolder.read(folder.resolve("run/model"))) {
            return ((HoResNet) model.getBlock()).spec();
        }
    }

    @Test
    void neverOverwritesARun() {
        train("--epochs", "1").output();
        assertEquals(
                "horesnet train: Folder " + folder.resolve("run")
                        + ": holds a run already; go on with it by --resume, or name another folder",
                train().complaint());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--scheme RK5 | unknown scheme 'RK5'; did you mean 'RK4'?",
                "--layers 27 | no network has 27 layers with 4 stages of 2 layers in a block; nearest: 26 layers (3 blocks) and",
                "--layers 3 | nearest: 10 layers (1 block)",
                "--blocks 0 | found 0 blocks, expected 1 or more",
                "--layers 10 --blocks 1 | are mutually exclusive",
                "--width 0 | found 0 channels of width, expected 1 or more",
                "--width 5 --scheme RevNet | found width 5, expected a multiple of 2",
                "--width 16 --sub-net cot | Sub-net cot: found width 16, expected a multiple of 32",
                "--scheme LMResNet --relu-after-block | found a ReLU after each LMResNetBlock, expected none",
                "--sharing some | unknown sharing 'some'; ",
                "--resolutions 3 | --resolutions: found 3; expected 1 or 4",
                "--resolutions 4 --layers 56 | in a block at 4 resolutions; nearest: 53 layers (6 blocks) and 61",
                "--resolutions 4 --blocks 0 | found 0 blocks, expected 1 or more",
                "--stem huge | Invalid value for option '--stem'",
                "--scheme RK4 --step controlled | no block with step controlled was generated",
                "--relative-tolerance 1 | --relative-tolerance: found with step fixed; expected --step controlled",
                "--scheme Heun --step controlled --absolute-tolerance -1 | Step control: found tolerances -1.0",
                "--scheme Heun --step controlled --smoothing 1 | found smoothing 1.0",
                "--sub-net vgh | unknown sub-net 'vgh'; did you mean 'vgg'?",
                "--sub-net com.acme.NoSubNet | Sub-net \"com.acme.NoSubNet\" is unknown, expected one of vgg",
                "--step halved | unknown step 'halved'",
                "--scheme Balanced3 --step per-row | no block with step per-row was generated",
                "--epochs 0 | Epochs: found 0; expected at least 1",
                "--epochs many | Invalid value for option '--epochs'",
                "--batch 0 | Batch size: found 0",
                "--lr 0 | Learning rate: found 0.0; expected more than 0",
                "--lr NaN | Learning rate: found NaN",
                "--momentum 1 | Momentum: found 1.0",
                "--weight-decay -1 | Weight decay: found -1.0",
                "--warm-up -1 | found -1",
                "--schedule linear | Invalid value for option '--schedule'",
                "--cutout 0 | Side of the cutout: found 0; expected 1 or more",
                "--limit 0 | --limit: found 0; expected at least 1",
                "--threads 0 | --threads: found 0; expected at least 1",
                "--workers -1 | --workers: found -1; expected at least 0",
                "--data nowhere | Data 'nowhere': not found; expected 'embedded', 'cifar10' or a folder",
                "--data pom.xml | Data folder pom.xml: found a file",
                "--data src | Data folder src: found none of CIFAR-10's data_batch_1.bin",
                "--colour red | Unknown option"
            })
    void badInputIsOneClearLine(String arguments, String expected) {
        String complaint = train(arguments.split(" ")).complaint();
        assertTrue(complaint.startsWith("horesnet train: "), complaint);
        assertTrue(complaint.contains(expected), complaint);
        assertFalse(Files.exists(folder.resolve("run")), complaint);
    }

    @Test
    void anUnwritableFolderIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("run"), "a file, no folder");
        String complaint = train().complaint();
        assertTrue(complaint.contains(file.toString()), complaint);
        assertEquals("a file, no folder", Files.readString(file));
    }

    @Test
    void aLossThatIsNotFiniteEndsTheRun() {
        String complaint = train("--lr", "1e30", "--batch", "8").complaint();
        assertTrue(complaint.contains("lower learning rate"), complaint);
        assertFalse(Files.exists(folder.resolve("run/model")));
    }

    @Test
    void aWayOfRememberingAndABudgetAreNotAskedForAtOnce() {
        assertEquals(
                "horesnet train: --memory-budget: found with --memory; expected one of them",
                train("--memory", "plain", "--memory-budget", "4g").complaint());
    }

    @ParameterizedTest
    @CsvSource({"4 gallons", "''", "-1g", "g"})
    void aBudgetIsAnAmountOfMemory(String budget) {
        String complaint = train("--memory-budget", budget).complaint();
        assertTrue(complaint.contains("expected an amount of memory, such as 800m or 4g"), complaint);
    }
}
