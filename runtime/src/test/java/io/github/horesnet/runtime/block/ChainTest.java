package io.github.horesnet.runtime.block;

import static io.github.horesnet.runtime.block.Nets.convolution;
import static io.github.horesnet.runtime.block.Nets.function;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.training.ParameterStore;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChainTest {

    private final NDManager model = NDManager.newBaseManager();
    private final NDManager pass = model.newSubManager();
    private final ParameterStore store = new ParameterStore(model, false);

    @AfterEach
    void release() {
        model.close();
    }

    @Test
    void aResultIsReleasedOnceTheNextBlockHasConsumedIt() {
        List<NDArray> seen = new ArrayList<>();
        Block first = function(y -> y.square());
        Block second = function(y -> remember(seen, y).square());
        Block third = function(y -> {
            assertTrue(seen.get(0).isReleased());
            return remember(seen, y).square();
        });
        NDArray x = pass.create(new double[] {2});
        NDArray y = forward(Chain.of(first, second, third), x);
        assertEquals(256, y.getDouble(0), 0.0);
        assertTrue(seen.get(1).isReleased());
        assertFalse(x.isReleased());
        assertEquals(2, pass.getManagedArrays().size());
    }

    @Test
    void blocksThatReturnTheirInputOrAViewOfItAreSafe() {
        Block identity = function(y -> y);
        Block view = function(y -> y.expandDims(0).squeeze(0));
        NDArray x = pass.create(new double[] {3, 4});
        for (Chain chain : List.of(
                Chain.of(),
                Chain.of(identity),
                Chain.of(view),
                Chain.of(identity, view, identity),
                Chain.of(view, view))) {
            NDArray y = forward(chain, x);
            assertArrayEquals(new double[] {3, 4}, y.toDoubleArray(), 0.0);
            y.close();
            assertArrayEquals(new double[] {3, 4}, x.toDoubleArray(), 0.0);
        }
        assertEquals(1, pass.getManagedArrays().size());
    }

    @Test
    void aBlockThatReturnsAnArrayOfItsOwnKeepsIt() {
        NDArray own = model.create(new double[] {5});
        Chain chain = Chain.of(function(y -> own), function(y -> y.square()));
        for (int repeat = 0; repeat < 2; repeat++) {
            assertEquals(25, forward(chain, pass.create(new double[] {1})).getDouble(0), 0.0);
        }
        NDArray last = forward(Chain.of(function(y -> own)), pass.create(new double[] {1}));
        last.close();
        assertFalse(own.isReleased());
        assertEquals(model, own.getManager());
    }

    @Test
    void aConstantMadeLazilyOnAManagerOfItsOwnSurvives() {
        List<NDArray> constant = new ArrayList<>();
        Chain chain = Chain.of(function(y -> {
            if (constant.isEmpty()) {
                constant.add(model.create(new double[] {7}));
            }
            return y.mul(constant.get(0));
        }));
        for (int repeat = 0; repeat < 2; repeat++) {
            assertEquals(14, forward(chain, pass.create(new double[] {2})).getDouble(0), 0.0);
        }
    }

    @Test
    void parametersMirroredDuringThePassSurvive() {
        Chain chain = Chain.of(convolution(2));
        chain.initialize(model, DataType.FLOAT64, new Shape(1, 2, 3, 3));
        ParameterStore copying = new ParameterStore(model, true);
        NDArray x = pass.ones(new Shape(1, 2, 3, 3), DataType.FLOAT64);
        NDArray first = chain.forward(copying, new NDList(x), false).singletonOrThrow();
        NDArray second = chain.forward(copying, new NDList(x), false).singletonOrThrow();
        assertArrayEquals(first.toDoubleArray(), second.toDoubleArray(), 0.0);
    }

    @Test
    void outputAndStatisticsEqualThoseOfDjlsSequentialBlock() {
        Block conv = convolution(3);
        Block norm = BatchNorm.builder().build();
        Chain chain = Chain.of(conv, norm, new Relu());
        chain.initialize(model, DataType.FLOAT64, new Shape(2, 2, 3, 3));
        SequentialBlock sequential = new SequentialBlock().add(conv).add(norm).add(new Relu());
        NDArray x = model.randomNormal(0, 1, new Shape(2, 2, 3, 3), DataType.FLOAT64);
        NDArray mean = norm.getDirectParameters().get("runningMean").getArray();
        NDArray y = chain.forward(store, new NDList(x), true).singletonOrThrow();
        double[] once = mean.toDoubleArray();
        NDArray expected = sequential.forward(store, new NDList(x), true).singletonOrThrow();
        assertArrayEquals(expected.toDoubleArray(), y.toDoubleArray(), 0.0);
        double[] twice = mean.toDoubleArray();
        for (int channel = 0; channel < once.length; channel++) {
            assertEquals(once[channel] * 1.9, twice[channel], 1e-7);
        }
    }

    @Test
    void shapesPassThroughAllBlocks() {
        Chain chain = Chain.of(convolution(3), convolution(5));
        chain.initialize(model, DataType.FLOAT32, new Shape(1, 2, 4, 4));
        assertArrayEquals(
                new Shape[] {new Shape(7, 5, 4, 4)}, chain.getOutputShapes(new Shape[] {new Shape(7, 2, 4, 4)}));
        assertEquals(
                List.of("01Conv2d_weight", "02Conv2d_weight"),
                chain.getParameters().keys());
    }

    private NDArray forward(Block block, NDArray x) {
        return block.forward(store, new NDList(x), false).singletonOrThrow();
    }

    private static NDArray remember(List<NDArray> seen, NDArray y) {
        seen.add(y);
        return y;
    }
}
