package io.github.horesnet.samples.reproduce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.runtime.data.EmbeddedImages;
import io.github.horesnet.runtime.data.ImageSplits;
import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.samples.process.AllocatorChoice;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExperimentsTest {
    private static final String ODE = """
            {"kind": "ode", "title": "t", "note": "n", "schemes": [{"scheme": "Euler", "order": 1}],
             "scales": {"trial": 1, "tiny": 1, "small": 2, "paper": 3}}""";

    static List<String> names() {
        return Experiments.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyDescriptionIsReadAndHasATitle(String name) {
        assertFalse(Experiments.of(name).title().isBlank());
    }

    @ParameterizedTest
    @MethodSource("names")
    void networksFitTogetherAtEveryScale(String name) {
        Launch launch = new Launch(List.of(), List.of(), 1, new AllocatorChoice.Platform());
        ImageSource images =
                new ImageSource(() -> new ImageSplits(EmbeddedImages.train(1, 1), EmbeddedImages.test(1, 1)));
        for (Scale scale : Scale.values()) {
            Experiments.of(name)
                    .requireFit(new Setting(scale, Overrides.NONE, List.of(), images, launch, Path.of("none"), "c"));
        }
    }

    @Test
    void allStandsForEachAndNoneComesTwice() {
        assertEquals(Experiments.names(), Experiments.named(List.of("figure3", "all")));
        assertEquals(List.of("figure3"), Experiments.named(List.of("figure3", "figure3")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "kind": "ode"           | "kind": "od"                | found kind "od"
                    "title": "t",           | "titel": "t",               | found fields [titel, note, schemes, scales]
                    "order": 1              | "order": 1, "error": 2      | found fields [scheme, order, error]
                    "order": 1              | "order": "one"              | Experiment here:
                    "note": "n"             | "note": null                | found fields
                    "small": 2,             |                             | found scales [TRIAL, TINY, PAPER]
                    "small": 2              | "smal": 2                   | found scales
                    {"trial": 1,            | [                           | Experiment here:
                    """)
    void aDescriptionWithAnythingElseIsRefusedInOneLine(String found, String changed, String complaint) {
        String text = ODE.replace(found, changed == null ? "" : changed);
        RunException refused = assertThrows(RunException.class, () -> Experiments.read("here", text));
        assertTrue(refused.getMessage().startsWith("Experiment here: "), refused.getMessage());
        assertTrue(refused.getMessage().contains(complaint), refused.getMessage());
        assertEquals(1, refused.getMessage().lines().count());
    }

    @Test
    void theDescriptionThatIsChangedThereIsRight() {
        assertEquals("t", Experiments.read("here", ODE).title());
    }
}
