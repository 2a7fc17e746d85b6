package io.github.horesnet.samples.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.training.ParameterStore;
import io.github.horesnet.samples.experiment.Stacking;
import io.github.horesnet.samples.schemes.Verner89Block;
import io.github.horesnet.tableaux.Step;
import io.github.horesnet.tableaux.scheme.Tableau;
import org.junit.jupiter.api.Test;

class PlainBlockTest {
    private static final Shape MAP = new Shape(2, 3, 4, 4);

    @Test
    void computesWhatTheGeneratedBlockComputes() {
        Tableau tableau =
                new Stacking("Verner89", Step.FIXED, "vgg").facts().scheme().tableau();
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray x = manager.randomNormal(MAP);
            float[] expected = output(new Verner89Block(PlainBlockTest::sine), x);
            assertArrayEquals(expected, output(new PlainBlock(tableau, false, PlainBlockTest::sine), x), 1e-4f);
            assertArrayEquals(expected, output(new PlainBlock(tableau, true, PlainBlockTest::sine), x), 1e-4f);
        }
    }

    private static Block sine() {
        return LambdaBlock.singleton(NDArray::sin);
    }

    private static float[] output(Block block, NDArray x) {
        NDManager manager = x.getManager();
        block.initialize(manager, DataType.FLOAT32, MAP);
        return block.forward(new ParameterStore(manager, false), new NDList(x), false)
                .singletonOrThrow()
                .toFloatArray();
    }
}
