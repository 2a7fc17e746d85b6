package io.github.horesnet.samples.reproduce;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.horesnet.samples.process.AllocatorChoice;
import io.github.horesnet.samples.reproduce.Verdict.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verdicts from runs whose metrics are written here. */
class TrainingClaimTest {
    private static final String EXPERIMENT = """
            {"kind": "training", "title": "t", "note": "n",
             "networks": [{"scheme": "Euler", "step": "fixed"}, {"scheme": "Midpoint", "step": "fixed"}],
             "measures": [{"label": "a", "kind": "accuracy", "threshold": 0}], "values": [],
             "claims": [{"claim": "order", "rule": "order", "measure": "a", "networks": 2},
                        {"claim": "depth", "rule": "depth", "measure": "a", "networks": 2},
                        {"claim": "degradation", "rule": "degradation", "measure": "a", "networks": 2},
                        {"claim": "every row", "rule": "every-row", "measure": "a", "networks": 2},
                        {"claim": "survival", "rule": "survival", "measure": "a", "networks": 2}],
             "scales": {"trial": SCALE, "tiny": SCALE, "small": SCALE, "paper": SCALE}}""".replace("SCALE", """
                    {"width": 16, "epochs": 1, "batch": 8, "images": 16, "testImages": 8, "seeds": 3,
                     "evaluations": [2, 4], "subNets": ["vgg"], "learningRates": [0.1], "options": []}""");
    private static final String METRICS = """
            {"type":"run","network":{"scheme":"s","subNet":"vgg","layers":10,"parameters":1},"data":{"name":"d",\
            "classes":10,"channels":3,"height":8,"width":8,"trainingImages":16,"testImages":8},"training":{"epochs":1,\
            "batchSize":8,"learningRate":0.1,"schedule":"constant","momentum":0.9,"weightDecay":1.0E-4,\
            "augmentation":"none","refinements":"none","seed":1},"environment":{"horesnet":"1","djl":"2","engine":"3",\
            "java":"4","system":"5","device":"cpu","threads":1},"started":"then"}
            {"type":"epoch","epoch":1,"learningRate":0.1,"trainLoss":2.5,"trainAccuracy":0.25,"testLoss":2.25,\
            "testAccuracy":%s,"imagesPerSecond":100.0,"trainSeconds":1.0,"testSeconds":0.5}
            """;

    @TempDir
    private Path folder;

    private Setting setting() {
        Launch launch = new Launch(List.of(), List.of(), 1, new AllocatorChoice.Platform());
        ImageSource images = new ImageSource(() -> {
            throw new AssertionError("nothing is trained here");
        });
        return new Setting(Scale.TINY, Overrides.NONE, List.of(), images, launch, folder, "c");
    }

    private List<Verdict> verdicts() {
        Setting setting = setting();
        Experiment experiment = Experiments.read("here", EXPERIMENT);
        return experiment.verdicts(setting, experiment.runs(setting, folder));
    }

    private void measure(double euler2, double midpoint2, double euler4, double midpoint4) throws IOException {
        for (Run run : Experiments.read("here", EXPERIMENT).runs(setting(), folder)) {
            TrainedRun trained = (TrainedRun) run;
            boolean euler = trained.network().stacking().scheme().equals("Euler");
            double accuracy =
                    trained.network().evaluations() == 2 ? (euler ? euler2 : midpoint2) : (euler ? euler4 : midpoint4);
            Files.createDirectories(trained.folder().path());
            String shifted = String.format(Locale.ROOT, "%.6f", accuracy + 0.001 * trained.seed());
            Files.writeString(trained.folder().metrics(), METRICS.formatted(shifted));
        }
    }

    private List<Outcome> outcomes() {
        return verdicts().stream().map(Verdict::outcome).toList();
    }

    @Test
    void claimsOfWhichNothingIsMeasuredAreNotTried() {
        assertEquals(
                List.of(Outcome.NOT_TRIED, Outcome.NOT_TRIED, Outcome.NOT_TRIED, Outcome.NOT_TRIED, Outcome.NOT_TRIED),
                outcomes());
    }

    @Test
    void aGainThatGrowsWithDepthMeetsEveryClaimButThatOfTheNumberOfRows() throws IOException {
        measure(0.5, 0.6, 0.5, 0.7);
        assertEquals(
                List.of(
                        Outcome.REPRODUCED,
                        Outcome.REPRODUCED,
                        Outcome.REPRODUCED,
                        Outcome.REPRODUCED,
                        Outcome.UNDECIDED),
                outcomes());
        assertEquals(
                "Midpoint − Euler at 4 F's (vgg): 20.00 ± 0.00",
                verdicts().get(0).reason());
    }

    @Test
    void aGainThatTurnsIntoALossContradictsThem() throws IOException {
        measure(0.5, 0.6, 0.7, 0.6);
        assertEquals(
                List.of(
                        Outcome.CONTRADICTED,
                        Outcome.CONTRADICTED,
                        Outcome.CONTRADICTED,
                        Outcome.CONTRADICTED,
                        Outcome.UNDECIDED),
                outcomes());
    }
}
