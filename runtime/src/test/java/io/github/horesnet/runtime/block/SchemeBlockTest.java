package io.github.horesnet.runtime.block;

import static io.github.horesnet.runtime.block.Nets.convolution;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.BlockList;
import ai.djl.nn.Parameter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SchemeBlockTest {

    private static final Shape SHAPE = new Shape(2, 3, 4, 4);

    private final NDManager manager = NDManager.newBaseManager();

    @AfterEach
    void release() {
        manager.close();
    }

    @Test
    void childrenAreNamedByStage() {
        Rk4Block block = new Rk4Block(() -> convolution(3));
        assertEquals(List.of("F1", "F2", "F3", "F4"), block.getChildren().keys());
        assertEquals(4, block.stages());
        assertEquals(
                List.of("F1_weight", "F2_weight", "F3_weight", "F4_weight"),
                block.getParameters().keys());
    }

    @Test
    void learnableScalarsStartFromOneInTheTypeOfTheBlock() {
        for (DataType type : List.of(DataType.FLOAT32, DataType.FLOAT64)) {
            PerRowRk4Block block = new PerRowRk4Block(() -> convolution(3));
            block.initialize(manager, type, SHAPE);
            assertEquals(
                    List.of("h2", "h3", "h4", "hOut"),
                    block.getDirectParameters().keys());
            for (Parameter scalar : block.getDirectParameters().values()) {
                NDArray value = scalar.getArray();
                assertEquals(Parameter.Type.OTHER, scalar.getType());
                assertEquals(new Shape(), value.getShape());
                assertEquals(type, value.getDataType());
                assertEquals(1.0, value.toType(DataType.FLOAT64, false).getDouble(), 0.0);
                assertTrue(value.hasGradient());
            }
        }
    }

    @Test
    void theOutputHasTheShapeOfTheInput() {
        Rk4Block block = new Rk4Block(() -> convolution(3));
        assertArrayEquals(new Shape[] {SHAPE}, block.getOutputShapes(new Shape[] {SHAPE}));
    }

    @Test
    void aSubNetThatChangesTheShapeIsNamed() {
        int[] filters = {3, 5};
        int[] made = {0};
        MidpointBlock block = new MidpointBlock(() -> convolution(filters[made[0]++]));
        String message = refusal(() -> block.initialize(manager, DataType.FLOAT32, SHAPE));
        assertTrue(message.startsWith("MidpointBlock: sub-net F2 gives [(2, 5, 4, 4)]"), message);
        assertTrue(message.contains("for an input of [(2, 3, 4, 4)]"), message);
        assertEquals(1, message.lines().count());
    }

    @Test
    void aSupplierThatGivesNothingIsRefused() {
        String message = refusal(() -> new MidpointBlock(() -> new BlockList().get("none")));
        assertEquals("MidpointBlock: the supplier gave null for F1, expected a new block at each call", message);
    }

    @Test
    void aSupplierThatGivesTheSameBlockAgainIsRefused() {
        Block same = convolution(3);
        String message = refusal(() -> new MidpointBlock(() -> same));
        assertEquals(
                "MidpointBlock: the supplier gave the block of F1 again for F2, expected a new block at each call",
                message);
    }

    @Test
    void aSchemeWithoutStagesOrWithAScalarTwiceIsRefused() {
        assertEquals("Block: found no stage, expected 1 or more", refusal(Uses::ofStages));
        assertEquals("Custom: scalar \"h\" comes twice, expected once", refusal(() -> new Custom(List.of("h", "h"))));
    }

    private static String refusal(Runnable action) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, action::run).getMessage());
    }

    private static final class Custom extends SingleStateBlock {

        Custom(List<String> scalars) {
            super(
                    Uses.ofStages(1),
                    scalars.stream().map(Scalar::one).toList(),
                    () -> convolution(3),
                    BlockOptions.DEFAULT);
        }

        @Override
        protected Sum step(Stages f, NDArray x) {
            return f.sum(x);
        }
    }
}
