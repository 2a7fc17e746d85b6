package io.github.horesnet.runtime.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.horesnet.runtime.data.RunException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ScheduleTest {
    @Test
    void thePapersRateDropsAtItsMilestones() {
        assertRates(Schedule.paper(), 260, new int[] {0, 99, 100, 149, 150, 199, 200, 229, 230, 259}, new double[] {
            0.1, 0.1, 0.01, 0.01, 0.001, 0.001, 1e-4, 1e-4, 1e-5, 1e-5
        });
    }

    @Test
    void thePapersMilestonesScaleWithTheLengthOfTheRun() {
        assertRates(Schedule.paper(), 26, new int[] {9, 10, 14, 15, 19, 20, 22, 23}, new double[] {
            0.1, 0.01, 0.01, 0.001, 0.001, 1e-4, 1e-4, 1e-5
        });
        assertRates(Schedule.paper(), 1, new int[] {0}, new double[] {0.1});
    }

    @Test
    void constantStays() {
        assertRates(Schedule.constant(), 9, new int[] {0, 8}, new double[] {0.1, 0.1});
    }

    @Test
    void cosineFallsFromTheBaseToNearZero() {
        assertRates(Schedule.cosine(), 4, new int[] {0, 2, 3}, new double[] {0.1, 0.05, 0.1 * 0.14644660940672624});
    }

    @Test
    void warmUpRisesInEqualSteps() {
        assertRates(
                Schedule.constant().afterWarmUp(3), 9, new int[] {0, 1, 2, 3}, new double[] {0.025, 0.05, 0.075, 0.1});
    }

    @Test
    void schedulesAreDescribedForReports() {
        assertEquals(
                "divided by 10 at epochs 100, 150, 200, 230 of 260",
                Schedule.paper().describe());
        assertEquals("divided by 2.5 at epochs 3 of 9", new StepSchedule(9, List.of(3), 2.5).describe());
        assertEquals(
                "warm-up of 5 epochs, then cosine",
                Schedule.cosine().afterWarmUp(5).describe());
        assertEquals("constant", Schedule.constant().describe());
    }

    @Test
    void refusesWhatIsNoSchedule() {
        assertRefused(
                "Milestones of the learning rate: found [5, 5]; expected ascending epochs between 1 and 9",
                () -> new StepSchedule(10, List.of(5, 5), 10));
        assertRefused(
                "Milestones of the learning rate: found [10]; expected ascending epochs between 1 and 9",
                () -> new StepSchedule(10, List.of(10), 10));
        assertRefused(
                "Divisor of the learning rate: found 0.1; expected more than 1",
                () -> new StepSchedule(10, List.of(5), 0.1));
        assertRefused("Warm-up: found -1 epochs; expected 0 or more", () -> Schedule.constant()
                .afterWarmUp(-1));
    }

    private static void assertRates(Schedule schedule, int epochs, int[] at, double[] expected) {
        for (int i = 0; i < at.length; i++) {
            assertEquals(expected[i], schedule.learningRate(0.1, at[i], epochs), 1e-16, "epoch " + at[i]);
        }
    }

    private static void assertRefused(String message, Executable action) {
        assertEquals(message, assertThrows(RunException.class, action).getMessage());
    }
}
