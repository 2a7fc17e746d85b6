package io.github.horesnet.samples.schemes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import io.github.horesnet.runtime.block.SchemeBlock;
import io.github.horesnet.runtime.engine.PyTorch;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A stage that answers with a unit vector shows, in later inputs and in the output, which weight it carries. */
class CoefficientsTest {

    private static final int ROOM = 17;
    private static final int X = ROOM - 1;

    private final NDManager manager = NDManager.newBaseManager();
    private final List<double[]> rows = new ArrayList<>();

    @AfterEach
    void release() {
        manager.close();
    }

    static List<DeclaredBlock> blocks() {
        return DeclaredBlock.all();
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void aBlockComputesTheRowsOfItsTableau(DeclaredBlock declared) {
        assertRows(declared, DataType.FLOAT64, 1e-14);
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void aBlockComputesTheRowsOfItsTableauInSinglePrecisionToo(DeclaredBlock declared) {
        assertRows(declared, DataType.FLOAT32, 2e-6);
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void aBlockComputesTheRowsOfItsTableauFromPartialSums(DeclaredBlock declared) {
        List<TableauRow> expected = declared.rows();
        SchemeBlock block = block(declared, DataType.FLOAT64);
        PyTorch.withoutGradients(() -> {
            probe(block, DataType.FLOAT64);
            return block;
        });
        assertEquals(expected.size(), rows.size(), "rows");
        for (int i = 0; i < rows.size(); i++) {
            double[] weights = weights(expected.get(i), block, DataType.FLOAT64);
            double largest = DoubleStream.of(weights).map(Math::abs).max().orElseThrow();
            assertArrayEquals(weights, rows.get(i), 1e-13 * largest, "row " + i);
        }
    }

    private void assertRows(DeclaredBlock declared, DataType type, double tolerance) {
        List<TableauRow> expected = declared.rows();
        SchemeBlock block = block(declared, type);
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            collector.zeroGradients();
            probe(block, type);
        }
        assertEquals(expected.size(), rows.size(), "rows");
        for (int i = 0; i < rows.size(); i++) {
            double[] weights = weights(expected.get(i), block, type);
            for (int j = 0; j < ROOM; j++) {
                assertEquals(weights[j], rows.get(i)[j], tolerance * Math.abs(weights[j]), "row " + i + ", stage " + j);
            }
        }
    }

    private SchemeBlock block(DeclaredBlock declared, DataType type) {
        int[] stage = {0};
        SchemeBlock block = declared.create(() -> unit(stage[0]++, type));
        block.initialize(manager, type, new Shape(ROOM));
        Steps.setDistinct(block);
        return block;
    }

    private static double[] weights(TableauRow row, SchemeBlock block, DataType type) {
        double h = row.step(block).map(step -> values(step.getArray())[0]).orElse(1.0);
        return IntStream.range(0, ROOM)
                .mapToDouble(j -> j < row.weights().size() ? h * row.weight(j, type) : j == X ? 1 : 0)
                .toArray();
    }

    private void probe(SchemeBlock block, DataType type) {
        rows.clear();
        NDArray x = unitVector(manager, X, type);
        rows.add(values(block.forward(new ParameterStore(manager, false), new NDList(x), false)
                .singletonOrThrow()));
    }

    private Block unit(int stage, DataType type) {
        return LambdaBlock.singleton(y -> {
            rows.add(values(y));
            return unitVector(y.getManager(), stage, type);
        });
    }

    private static NDArray unitVector(NDManager manager, int place, DataType type) {
        double[] unit = new double[ROOM];
        unit[place] = 1;
        return manager.create(unit).toType(type, false);
    }

    private static double[] values(NDArray map) {
        return map.toType(DataType.FLOAT64, false).toDoubleArray();
    }
}
