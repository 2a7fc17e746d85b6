package io.github.horesnet.runtime.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.horesnet.runtime.data.Augmentation;
import io.github.horesnet.runtime.data.RunException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class RecipeTest {
    private final Recipe paper = Recipe.paper();

    @Test
    void thePapersValuesAreTheDefaults() {
        assertEquals(260, paper.epochs());
        assertEquals(128, paper.batchSize());
        assertEquals(0.9, paper.momentum());
        assertEquals(1e-4, paper.weightDecay());
        assertEquals(0.1, paper.learningRate(0));
        assertEquals(1e-5, paper.learningRate(230), 1e-17);
    }

    @Test
    void eachValueCanBeChangedByItself() {
        Recipe changed = paper.withEpochs(26)
                .withBatchSize(64)
                .withLearningRate(0.2)
                .withSchedule(Schedule.cosine())
                .withMomentum(0.8)
                .withWeightDecay(0)
                .withAugmentation(Augmentation.cropAndFlip(4))
                .withSeed(7);
        assertEquals(
                new Recipe(26, 64, 0.2, Schedule.cosine(), 0.8, 0, Augmentation.cropAndFlip(4), Refinements.NONE, 7),
                changed);
    }

    @Test
    void aShorterRunDropsItsRateInProportion() {
        assertEquals(0.1, paper.withEpochs(26).learningRate(9));
        assertEquals(0.01, paper.withEpochs(26).learningRate(10));
    }

    @Test
    void refusesValuesOutOfRange() {
        assertRefused("Epochs: found 0; expected at least 1", () -> paper.withEpochs(0));
        assertRefused("Batch size: found -1; expected at least 1", () -> paper.withBatchSize(-1));
        assertRefused("Learning rate: found 0.0; expected more than 0", () -> paper.withLearningRate(0));
        assertRefused("Learning rate: found NaN; expected more than 0", () -> paper.withLearningRate(Double.NaN));
        assertRefused("Momentum: found 1.0; expected at least 0 and less than 1", () -> paper.withMomentum(1));
        assertRefused("Weight decay: found -1.0; expected at least 0", () -> paper.withWeightDecay(-1));
    }

    private static void assertRefused(String message, Executable action) {
        assertEquals(message, assertThrows(RunException.class, action).getMessage());
    }
}
