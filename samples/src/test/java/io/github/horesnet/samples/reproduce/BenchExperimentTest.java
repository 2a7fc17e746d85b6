package io.github.horesnet.samples.reproduce;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.horesnet.samples.process.AllocatorChoice;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchExperimentTest {
    private static List<String> arguments(Scale scale, String... added) {
        Launch launch = new Launch(List.of(), List.of(), 1, new AllocatorChoice.Platform());
        ImageSource images = new ImageSource(() -> {
            throw new AssertionError("a bench needs none");
        });
        Setting setting = new Setting(scale, Overrides.NONE, List.of(added), images, launch, Path.of("out"), "c");
        Run run = Experiments.of("table2").runs(setting, Path.of("out")).get(0);
        return ((BenchRun) run).arguments();
    }

    private static String schemes(List<String> arguments) {
        assertEquals(1, arguments.stream().filter("--schemes"::equals).count());
        return arguments.get(arguments.indexOf("--schemes") + 1);
    }

    @Test
    void thePapersSchemesAreMeasuredAndThoseOfAUser() {
        assertEquals(
                "Euler,Midpoint,RK4,Verner89,Verner89:learnable,Heun", schemes(arguments(Scale.TINY, "RK4", "Heun")));
    }

    @Test
    void aTrialMeasuresFewer() {
        assertEquals("Euler,RK4,Heun", schemes(arguments(Scale.TRIAL, "Heun")));
    }
}
