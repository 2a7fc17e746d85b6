package io.github.horesnet.samples.reproduce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.samples.process.AllocatorChoice;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OverridesTest {
    private static final Path FOLDER = Path.of("out");
    private static final Overrides ALL =
            new Overrides(Optional.of(32), List.of("cot", "mbconv", "cot"), Optional.of(2), Optional.of(5));

    private static Setting setting(Overrides overrides) {
        Launch launch = new Launch(List.of(), List.of(), 1, new AllocatorChoice.Platform());
        ImageSource images = new ImageSource(() -> {
            throw new AssertionError("nothing is computed here");
        });
        return new Setting(Scale.SMALL, overrides, List.of(), images, launch, FOLDER, "c");
    }

    private static Set<Path> trainings(Overrides overrides) {
        return Experiments.of("table3").runs(setting(overrides), FOLDER).stream()
                .map(run -> ((TrainedRun) run).folder().path())
                .collect(Collectors.toSet());
    }

    private static Overrides seeds(int number) {
        return new Overrides(Optional.empty(), List.of(), Optional.of(number), Optional.empty());
    }

    @Test
    void trainingsHaveThemInPlaceOfTheScalesValues() {
        List<Run> runs = Experiments.of("table3").runs(setting(ALL), FOLDER);
        assertEquals(2 * 2 * (3 + 3 + 5 + 5), runs.size());
        TrainedRun last = (TrainedRun) runs.get(runs.size() - 1);
        List<String> arguments = last.network().arguments(last.scale(), last.seed());
        assertTrue(
                String.join(" ", arguments).contains("--sub-net mbconv --blocks 2 --width 32 --epochs 5 --batch 64"),
                arguments::toString);
        assertEquals(2, last.seed());
    }

    @Test
    void aBenchHasTheWidthAndTheRestOfItsOptions() {
        BenchExperiment bench = (BenchExperiment) Experiments.of("table2");
        assertEquals(
                List.of("--evaluations", "14", "--batch", "32", "--repetitions", "2", "--steps", "3", "--width", "32"),
                bench.options(setting(ALL)));
        assertTrue(String.join(" ", bench.options(setting(seeds(1)))).contains("--width 64"));
    }

    @Test
    void landscapesHaveTheWidthAndTheSeeds() {
        LandscapeExperiment landscape = (LandscapeExperiment) Experiments.of("figure4");
        assertEquals(new LandscapeExperiment.Extent(15, 128, 32, 2), landscape.extent(setting(ALL)));
    }

    @Test
    void trainingsThatDoNotDifferAreSharedAndAllElseStandsApart() {
        assertTrue(trainings(Overrides.NONE).containsAll(trainings(seeds(1))));
        assertTrue(trainings(Overrides.NONE).stream().noneMatch(trainings(ALL)::contains));
        assertEquals(Path.of("out", "small"), setting(Overrides.NONE).results());
        assertEquals(
                Path.of("out", "small", "width-32-sub-net-cot-mbconv-seeds-2-epochs-5"),
                setting(ALL).results());
        assertEquals(
                "small, but --width 32 --sub-net cot,mbconv --seeds 2 --epochs 5",
                setting(ALL).scaleText());
    }

    @Test
    void numbersBelowOneAreRefused() {
        RunException refused = assertThrows(RunException.class, () -> seeds(0));
        assertEquals("--seeds: found 0; expected at least 1", refused.getMessage());
    }
}
