package io.github.horesnet.samples.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.horesnet.runtime.block.Activations;
import io.github.horesnet.runtime.data.RunException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MemoryBudgetTest {
    private static final long GIB = 1L << 30;
    private static final List<Activations> WAYS = List.of(Activations.STORED, Activations.RECOMPUTED);

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    private Activations choose(long budget) {
        return new MemoryBudget(budget)
                .choose(
                        WAYS,
                        way -> OptionalLong.of(way == Activations.STORED ? 4 * GIB : 2 * GIB),
                        new PrintStream(told, true, StandardCharsets.UTF_8));
    }

    @Test
    void theFirstWayThatKeepsToTheBudgetIsChosen() {
        assertEquals(Activations.STORED, choose(4 * GIB));
        assertEquals(Activations.RECOMPUTED, choose(4 * GIB - 1));
    }

    @Test
    void eachWayThatIsTriedIsToldOf() {
        choose(3 * GIB);
        assertEquals(
                List.of("memory plain: about 4.00 GiB at the peak", "memory checkpoint: about 2.00 GiB at the peak"),
                told.toString(StandardCharsets.UTF_8).lines().toList());
    }

    @Test
    void aBudgetThatNoWayKeepsToIsRefusedWithTheLeast() {
        assertEquals(
                "--memory-budget: found 1.00 GiB; this training takes about 2.00 GiB at least; give it more, or train with"
                        + " smaller batches",
                assertThrows(RunException.class, () -> choose(GIB)).getMessage());
    }

    @Test
    void whereMemoryCannotBeMeasuredTheUserIsToChoose() {
        assertEquals(
                "--memory-budget: the memory of a training cannot be measured here; choose by --memory instead",
                assertThrows(RunException.class, () -> new MemoryBudget(GIB)
                                .choose(WAYS, way -> OptionalLong.empty(), System.out))
                        .getMessage());
    }
}
