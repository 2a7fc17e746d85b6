package io.github.horesnet.samples.reproduce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleTest {
    /** s = 1, t(2) = 4.303: 4.303/√3 = 2.484. */
    @Test
    void threeSeedsGiveTheIntervalOfStudentsT() {
        assertEquals("2.00 ± 2.48", new Sample(List.of(1.0, 2.0, 3.0)).toString());
    }

    @Test
    void oneSeedHasNoInterval() {
        assertEquals("2.50", new Sample(List.of(2.5)).toString());
        assertTrue(new Sample(List.of(2.5)).halfWidth().isEmpty());
        assertEquals("–", new Sample(List.of()).toString());
    }

    @Test
    void manyEqualSeedsHaveAnIntervalOfNothing() {
        assertEquals("7.00 ± 0.00", new Sample(Collections.nCopies(40, 7.0)).toString());
    }

    @Test
    void aZeroHasNoSign() {
        assertEquals("0.00", new Sample(List.of(-0.001)).toString());
        assertEquals("-0.01", new Sample(List.of(-0.006)).toString());
    }
}
