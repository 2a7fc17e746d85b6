package io.github.horesnet.samples.reproduce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import io.github.horesnet.runtime.data.Batches;
import io.github.horesnet.runtime.data.EmbeddedImages;
import io.github.horesnet.runtime.data.ImageSet;
import io.github.horesnet.runtime.data.ImageSplits;
import io.github.horesnet.runtime.data.Normalisation;
import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.runtime.train.Evaluation;
import io.github.horesnet.samples.experiment.Stacking;
import io.github.horesnet.samples.landscape.Grid;
import io.github.horesnet.samples.process.AllocatorChoice;
import io.github.horesnet.tableaux.Step;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LandscapeExperimentTest {
    private static final ImageSet IMAGES = EmbeddedImages.train(20, 1);
    private static final String TEXT = """
            {"kind": "landscape", "title": "Small", "note": "n", "layers": 6,
             "schemes": [{"scheme": "Euler", "least": 1e5, "most": 1e7}, {"scheme": "Midpoint", "least": 1, "most": 2}],
             "scales": {"trial": {"side": 1, "images": 1, "width": 1, "seeds": 1},
                        "tiny": {"side": 3, "images": 4, "width": 16, "seeds": 2},
                        "small": {"side": 5, "images": 1, "width": 1, "seeds": 1},
                        "paper": {"side": 7, "images": 1, "width": 1, "seeds": 1}}}""";

    private static final Launch LAUNCH = new Launch(List.of(), List.of(), 1, new AllocatorChoice.Platform());

    @TempDir
    private Path folder;

    private Setting setting(String... schemes) {
        ImageSource images = new ImageSource(() -> new ImageSplits(IMAGES, IMAGES));
        return new Setting(
                Scale.TINY,
                Overrides.NONE,
                List.of(schemes),
                images,
                LAUNCH,
                folder,
                "java -jar horesnet.jar reproduce it");
    }

    private static UntrainedNetwork network(String scheme, boolean reluAfterBlock) {
        return new UntrainedNetwork(new Stacking(scheme, Step.FIXED, "vgg"), 2, 16, reluAfterBlock, 1);
    }

    private static List<List<Double>> scan(UntrainedNetwork network, Grid grid) {
        try (LossSource source = new LossSource(network, IMAGES, 4, grid)) {
            return IntStream.range(0, grid.points()).mapToObj(source::row).toList();
        }
    }

    @Test
    void theMiddleIsThePlainLossOfTheNetworkAndAllElseIsNot() {
        UntrainedNetwork network = network("RK4", false);
        List<List<Double>> rows = scan(network, new Grid(3));
        try (NDManager manager = NDManager.newBaseManager()) {
            Batches batches = Batches.inOrder(IMAGES.first(4), Normalisation.of(IMAGES), 4);
            double plain = Evaluation.of(network.create(IMAGES, manager), batches, 10, manager)
                    .score()
                    .loss();
            assertEquals(List.of(0.0, 0.0, plain), rows.get(4));
        }
        assertEquals(9, rows.stream().map(row -> row.get(2)).distinct().count());
    }

    @Test
    void noPointChangesWhatAnotherGives() {
        Grid grid = new Grid(3);
        UntrainedNetwork network = network("Euler", true);
        List<List<Double>> rows = scan(network, grid);
        try (LossSource source = new LossSource(network, IMAGES, 4, grid)) {
            for (int point : new int[] {8, 0, 4, 8, 3}) {
                assertEquals(rows.get(point), source.row(point));
            }
        }
    }

    @Test
    void aReluAfterEachBlockIsAnotherNetwork() {
        assertNotEquals(
                scan(network("Euler", false), new Grid(3)).get(4),
                scan(network("Euler", true), new Grid(3)).get(4));
    }

    @Test
    void runsGoOnWhereTheyWereAndThePageHasEverySchemeInBothForms() {
        Experiment experiment = Experiments.read("here", TEXT);
        List<Run> runs = experiment.runs(setting("Heun", "LMResNet"), folder);
        assertEquals(2 * (4 + 3), runs.size());
        assertEquals(
                Map.of(9, 4L + 3, 1, 4L + 3),
                runs.stream().collect(Collectors.groupingBy(Run::parts, Collectors.counting())));
        runs.forEach(run -> run.go(saved -> {}));
        String page = experiment.page(setting("Heun", "LMResNet"), runs);
        assertEquals(2, count(page, "<tr><td>Euler</td><td>2</td><td>6</td>"));
        assertEquals(2, count(page, "<tr><td>Midpoint</td><td>1</td><td>6</td>"));
        assertEquals(2, count(page, "<tr><td>Heun</td><td>1</td><td>6</td>"));
        assertEquals(1, count(page, "<tr><td>LMResNet</td><td>2</td><td>6</td>"));
        assertEquals(2, count(page, "1.00e+05 – 1.00e+07"));
        assertEquals(7, count(page, "\"side\":3,\"losses\":["));
        assertTrue(
                page.contains("the first 4 training images of embedded training images, normalised by all 20"), page);
        assertTrue(page.contains("<code>java -jar horesnet.jar reproduce it</code>"));

        List<Run> again = experiment.runs(setting("Heun", "LMResNet"), folder);
        assertTrue(again.stream().allMatch(Run::isFinished));
        assertEquals(page, experiment.page(setting("Heun", "LMResNet"), again));
    }

    @Test
    void anInterruptedRunGivesTheRowsOfOneThatWasNot() {
        Experiment experiment = Experiments.read("here", TEXT);
        RowsRun run = (RowsRun) experiment.runs(setting(), folder).get(0);
        IntConsumer interruption = saved -> {
            if (saved == 4) {
                throw new RunException("interrupted");
            }
        };
        assertThrows(RunException.class, () -> run.go(interruption));
        String partial = experiment.page(setting(), experiment.runs(setting(), folder));
        assertTrue(partial.contains("<td>–</td>"), "a page is shown of what there is");

        RowsRun resumed = (RowsRun) experiment.runs(setting(), folder).get(0);
        assertEquals(4, resumed.done());
        resumed.go(saved -> assertTrue(saved > 4));
        assertEquals(scan(network("Euler", false), new Grid(3)), resumed.rows());
    }

    @Test
    void aSchemeOfWhichOneBlockHasMoreLayersIsRefused() {
        Experiment experiment = Experiments.read("here", TEXT);
        RunException refused = assertThrows(RunException.class, () -> experiment.runs(setting("Verner89"), folder));
        assertTrue(refused.getMessage().startsWith("Scheme Verner89: "), refused.getMessage());
    }

    @Test
    void anExtentOfNothingIsRefused() {
        for (String[] change : new String[][] {
            {"\"side\": 3", "\"side\": 4"}, {"\"images\": 4", "\"images\": 0"}, {"\"seeds\": 2", "\"seeds\": 0"}
        }) {
            String text = TEXT.replace(change[0], change[1]);
            RunException refused = assertThrows(RunException.class, () -> Experiments.read("here", text));
            assertTrue(refused.getMessage().contains("; expected "), refused.getMessage());
        }
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
