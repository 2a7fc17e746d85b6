package io.github.horesnet.runtime.block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;

class ConstantsTest {

    @Test
    void eachDataTypeGetsItsOwnRounding() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Coefficient third = Coefficient.of(1, 3);
            NDArray single = Constants.of(third, manager.zeros(new Shape(2), DataType.FLOAT32));
            NDArray twice = Constants.of(third, manager.zeros(new Shape(2), DataType.FLOAT64));
            assertEquals(1f / 3f, single.getFloat(), 0.0f);
            assertEquals(1.0 / 3.0, twice.getDouble(), 0.0);
            assertEquals(new Shape(), single.getShape());
        }
    }

    @Test
    void equalCoefficientsShareAnArrayThatOutlivesManagersAndScopes() {
        Coefficient eleventh = Coefficient.of(1, 11);
        NDArray first;
        try (NDManager manager = NDManager.newBaseManager();
                NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            first = Constants.of(eleventh, manager.zeros(new Shape(2)));
        }
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray map = manager.ones(new Shape(2));
            assertSame(first, Constants.of(Coefficient.of(1, 11), map));
            assertNotSame(first, Constants.of(Coefficient.of(2, 11), map));
            assertEquals(1f / 11f, map.mul(first).getFloat(1), 0.0f);
        }
    }

    @Test
    void aFloatMapGetsTheFloatAsGivenNotTheRoundedDouble() {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray map = manager.zeros(new Shape(2));
            float up = Math.nextUp((float) Math.sqrt(6));
            assertEquals(up, Constants.of(Coefficient.of(Math.sqrt(6), up), map).getFloat(), 0.0f);
            assertEquals(
                    (float) Math.sqrt(6),
                    Constants.of(Coefficient.of(Math.sqrt(6)), map).getFloat(),
                    0.0f);
        }
    }

    @Test
    void mapsOfOtherDataTypesAreRefused() {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray map = manager.zeros(new Shape(2), DataType.INT32);
            Exception e = assertThrows(IllegalArgumentException.class, () -> Constants.of(Coefficient.of(1, 2), map));
            String message = String.valueOf(e.getMessage());
            assertTrue(message.contains("int32") && message.contains("FLOAT64"), message);
        }
    }
}
