package io.github.horesnet.samples.reproduce;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class EstimateTest {
    private static final Estimate SHORT = new Estimate(30, 2_000_000_000, true);
    private static final Estimate LONG = new Estimate(60, 1_500_000_000, false);

    @Test
    void experimentsFollowOneAnotherInTimeAndShareTheMemory() {
        assertEquals(new Estimate(90, 2_000_000_000, true), SHORT.then(LONG));
        assertEquals(SHORT.then(LONG), LONG.then(SHORT));
        assertEquals(LONG, Estimate.NOTHING.then(LONG));
    }

    @Test
    void memoryIsSaidWhereItIsKnown() {
        assertEquals("about 30.0 s; memory at least 2.0 GB", SHORT.toString());
        assertEquals("about 0:01:00 h; memory about 1.5 GB", LONG.toString());
        assertEquals("about 0.0 s", Estimate.NOTHING.toString());
    }
}
