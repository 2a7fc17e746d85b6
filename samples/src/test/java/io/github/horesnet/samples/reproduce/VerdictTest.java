package io.github.horesnet.samples.reproduce;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.horesnet.samples.reproduce.Verdict.Difference;
import io.github.horesnet.samples.reproduce.Verdict.Outcome;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final Sample ABOVE = new Sample(List.of(1.0, 1.1, 0.9));
    private static final Sample BELOW = new Sample(List.of(-1.0, -1.1, -0.9));
    private static final Sample AROUND = new Sample(List.of(-1.0, 1.0, 0.5));
    private static final Sample SINGLE = new Sample(List.of(5.0));
    private static final Sample NOTHING = new Sample(List.of());

    private static Outcome outcome(Sample... samples) {
        return Verdict.of(
                        "c",
                        Stream.of(samples)
                                .map(sample -> new Difference("d", sample))
                                .toList(),
                        true)
                .outcome();
    }

    @Test
    void everyDifferenceMustLieAboveZero() {
        assertEquals(Outcome.REPRODUCED, outcome(ABOVE, ABOVE));
        assertEquals(Outcome.CONTRADICTED, outcome(ABOVE, BELOW));
        assertEquals(Outcome.UNDECIDED, outcome(ABOVE, AROUND));
    }

    @Test
    void oneSeedDecidesNothing() {
        assertEquals(Outcome.UNDECIDED, outcome(SINGLE));
        assertEquals(Outcome.UNDECIDED, outcome(ABOVE, NOTHING));
    }

    @Test
    void whatWasNotMeasuredWasNotTried() {
        assertEquals(Outcome.NOT_TRIED, outcome());
        assertEquals(
                Outcome.NOT_TRIED,
                Verdict.of("c", List.of(new Difference("d", NOTHING)), false).outcome());
        assertEquals(Outcome.NOT_TRIED, Verdict.byNumbers("c", List.of(), true).outcome());
    }

    @Test
    void whatWasMeasuredInVainIsUndecided() {
        Verdict verdict = Verdict.of("c", List.of(new Difference("d", NOTHING)), true);
        assertEquals(Outcome.UNDECIDED, verdict.outcome());
        assertEquals("d: –", verdict.reason());
    }

    @Test
    void medianRatiosDecideByThemselves() {
        Difference below = new Difference("d", new Sample(List.of(-0.01)));
        assertEquals(
                Outcome.REPRODUCED,
                Verdict.byNumbers("c", List.of(new Difference("d", SINGLE)), true)
                        .outcome());
        Verdict verdict = Verdict.byNumbers("c", List.of(new Difference("d", SINGLE), below), true);
        assertEquals(Outcome.CONTRADICTED, verdict.outcome());
        assertEquals("d: 5.00; d: -0.01", verdict.reason());
        assertEquals(
                Outcome.UNDECIDED, Verdict.byNumbers("c", List.of(below), false).outcome());
    }
}
