package io.github.horesnet.runtime.block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CoefficientTest {

    private static final MathContext MANY_DIGITS = new MathContext(80);

    @Test
    void fractionsAreRoundedOnceToEitherType() {
        Random random = new Random(1);
        for (int trial = 0; trial < 20_000; trial++) {
            int p = random.nextInt(1 << 25) - (1 << 24);
            int q = 1 + random.nextInt(1 << 24);
            BigDecimal exact = BigDecimal.valueOf(p).divide(BigDecimal.valueOf(q), MANY_DIGITS);
            Coefficient c = Coefficient.of(p, q);
            assertEquals(exact.doubleValue(), c.value(), 0.0);
            assertEquals(exact.floatValue(), c.single(), 0.0f);
        }
    }

    @Test
    void aFractionThatNoFloatPairHoldsIsRefused() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> Coefficient.of((1 << 24) + 1, 3));
        String message = String.valueOf(e.getMessage());
        assertTrue(message.contains("16777217/3") && message.contains("of(double, float)"), message);
        assertThrows(IllegalArgumentException.class, () -> Coefficient.of(1, Long.MAX_VALUE));
    }

    @Test
    void aZeroDenominatorIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Coefficient.of(1, 0));
        assertThrows(IllegalArgumentException.class, () -> Coefficient.of(0, 0));
    }

    @Test
    void aNumberKeepsTheRoundingThatItWasGiven() {
        assertEquals((float) Math.sqrt(6), Coefficient.of(Math.sqrt(6)).single(), 0.0f);
        float up = Math.nextUp((float) Math.sqrt(6));
        assertEquals(up, Coefficient.of(Math.sqrt(6), up).single(), 0.0f);
    }
}
