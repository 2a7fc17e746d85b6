package io.github.horesnet.samples.reproduce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.samples.process.AllocatorChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingExperimentTest {
    private static final String SHORT = """
            {"kind": "training", "title": "A short <one>", "note": "n",
             "networks": [{"scheme": "Euler", "step": "fixed"}, {"scheme": "RK4", "step": "fixed"}],
             "measures": [{"label": "Accuracy, %", "kind": "accuracy", "threshold": 0}],
             "values": [{"measure": "Accuracy, %", "evaluations": 1, "subNet": "vgg", "values": [91.25]}],
             "claims": [{"claim": "c", "rule": "order", "measure": "Accuracy, %", "networks": 2}],
             "scales": {"trial": SCALE, "tiny": SCALE, "small": SCALE, "paper": SCALE}}""".replace("SCALE", """
                    {"width": 16, "epochs": 2, "batch": 8, "images": 16, "testImages": 8, "seeds": 1,
                     "evaluations": [1], "subNets": ["vgg"], "learningRates": [0.01, 1e30], "options": []}""");

    private static final ImageSource IMAGES = new ImageSource(() -> {
        throw new AssertionError("each training reads its own");
    });

    @TempDir
    private Path folder;

    private Setting setting(Scale scale, String... data) {
        Launch launch = new Launch(List.of(data), List.of("--threads", "1"), 1, new AllocatorChoice.Platform());
        return new Setting(scale, Overrides.NONE, List.of(), IMAGES, launch, folder, "reproduce short");
    }

    @Test
    void networksOfWholeBlocksAreTrainedWithEachSeed() {
        List<Run> runs = Experiments.of("table3").runs(setting(Scale.PAPER), folder);
        assertEquals(3 * (3 + 3 + 5 + 5 + 5), runs.size());
        List<TrainedNetwork> rk4 = runs.stream()
                .map(run -> ((TrainedRun) run).network())
                .filter(network -> network.stacking().scheme().equals("RK4"))
                .distinct()
                .toList();
        assertEquals(
                List.of(1, 2, 3, 7, 10),
                rk4.stream().map(TrainedNetwork::blocks).toList());
    }

    @Test
    void experimentsShareTheTrainingsThatTheyHaveInCommon() {
        assertEquals(folders("table4"), folders("figure10"));
        assertTrue(folders("table3").containsAll(folders("table4")));
    }

    private List<Path> folders(String experiment) {
        return Experiments.of(experiment).runs(setting(Scale.PAPER), folder).stream()
                .map(run -> ((TrainedRun) run).folder().path())
                .toList();
    }

    @Test
    void optionsOfAUserReplaceThoseOfTheScale() {
        Launch launch = setting(Scale.TINY, "--data", "folder", "--limit", "7").launch();
        assertEquals(
                List.of("train", "--width", "8", "--data", "folder", "--limit", "7"),
                launch.training(List.of("train", "--limit", "512", "--width", "8")));
    }

    @Test
    void trainingsThatGoOnAtOnceShareTheProcessorsUnlessThreadsAreGiven() {
        AllocatorChoice platform = new AllocatorChoice.Platform();
        int processors = Runtime.getRuntime().availableProcessors();
        assertEquals(List.of(), new Launch(List.of(), List.of(), 1, platform).trainingThreads());
        assertEquals(
                List.of("--threads", "" + Math.max(1, processors / 2)),
                new Launch(List.of(), List.of(), 2, platform).trainingThreads());
        assertEquals(
                List.of("--threads", "1"),
                new Launch(List.of(), List.of(), processors + 1, platform).trainingThreads());
        List<String> given = List.of("--threads", "3");
        assertEquals(given, new Launch(List.of(), given, 2, platform).trainingThreads());
    }

    @Test
    void aTrainingIsTheSameWithAnyNumberOfThreads() {
        Setting one = setting(Scale.TINY);
        Launch others = new Launch(List.of(), List.of(), 4, new AllocatorChoice.Platform());
        Setting four = new Setting(Scale.TINY, Overrides.NONE, List.of(), IMAGES, others, folder, "c");
        Experiment experiment = Experiments.of("table4");
        assertEquals(
                ((TrainedRun) experiment.runs(one, folder).get(0)).folder(),
                ((TrainedRun) experiment.runs(four, folder).get(0)).folder());
    }

    @Test
    void theLargestNetworkIsMeasuredOrWhereThatTakesLongTheSmallest() {
        assertEquals("Verner89 learnable, 14 F's", measured("table3", Scale.TINY));
        assertEquals("Verner89 learnable of cot, 14 F's", measured("table6", Scale.TINY));
        assertEquals("RK4, 8 F's", measured("table3", Scale.PAPER));
        assertEquals("Euler, 72 F's", measured("table5", Scale.PAPER));
    }

    private String measured(String name, Scale scale) {
        Experiment experiment = Experiments.of(name);
        Run run = experiment.measured(experiment.runs(setting(scale), folder));
        return run.name().substring(0, run.name().indexOf(", learning rate"));
    }

    @Test
    void aTrainingThatWasKilledBeforeItsFirstRecordIsNotBegun() throws IOException {
        TrainedRun run = (TrainedRun)
                Experiments.of("table4").runs(setting(Scale.TINY), folder).get(0);
        Files.createDirectories(run.folder().path());
        for (String text : List.of("", "{\"type\":\"run\",")) {
            Files.writeString(run.folder().metrics(), text);
            assertEquals(0, run.done());
        }
    }

    @Test
    void asManyImagesAsAUserWantsAreLeftToTrainOn() {
        Run all = Experiments.of("table4").runs(setting(Scale.TINY), folder).get(0);
        Run few = Experiments.of("table4")
                .runs(setting(Scale.TINY, "--limit", "96"), folder)
                .get(0);
        assertEquals(all.workLeft() / 8, few.workLeft());
    }

    @Test
    void trainingsThatEndedAreDoneAndThoseThatDivergeAreShownToo() {
        Experiment experiment = Experiments.read("here", SHORT);
        List<Run> runs = experiment.runs(setting(Scale.TINY), folder);
        assertEquals(List.of(0, 0), runs.stream().map(Run::done).toList());
        Estimate estimate = Estimate.of(experiment, runs, 2);
        assertTrue(estimate.seconds() > 0 && !estimate.atLeast(), estimate::toString);
        assertTrue(estimate.memory() > 2 * 100e6 && estimate.memory() < 2 * 4e9, estimate::toString);
        runs.forEach(run -> run.go(part -> assertEquals(2, part)));

        List<Run> again = experiment.runs(setting(Scale.TINY), folder);
        assertEquals(List.of(2, 2), again.stream().map(Run::done).toList());
        assertTrue(again.stream().allMatch(Run::isFinished));

        String page = experiment.page(setting(Scale.TINY), again);
        assertTrue(page.contains("A short &lt;one&gt;"), page);
        assertTrue(page.contains("<br>91.25</td><td>–<br>–</td></tr>"), page);
        assertTrue(page.contains("<td>0 of 2</td><td>–</td>"), page);
        assertTrue(page.contains("not finite") || page.contains("is NaN"), page);
    }
}
