package io.github.horesnet.samples.schemes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.training.ParameterStore;
import io.github.horesnet.runtime.block.SchemeBlock;
import java.util.ArrayList;
import java.util.List;
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
        assertRows(declared, DataType.FLOAT32, 1e-7);
    }

    private void assertRows(DeclaredBlock declared, DataType type, double tolerance) {
        List<TableauRow> expected = declared.rows();
        int[] stage = {0};
        SchemeBlock block = declared.create(() -> unit(stage[0]++, type));
        block.initialize(manager, type, new Shape(ROOM));
        Steps.setDistinct(block);
        probe(block, type);
        assertEquals(expected.size(), rows.size(), "rows");
        for (int i = 0; i < rows.size(); i++) {
            TableauRow row = expected.get(i);
            double h = row.step(block).map(step -> values(step.getArray())[0]).orElse(1.0);
            for (int j = 0; j < ROOM; j++) {
                double weight = j < row.weights().size() ? h * row.weight(j, type) : j == X ? 1 : 0;
                assertEquals(weight, rows.get(i)[j], tolerance * Math.abs(weight), "row " + i + ", stage " + j);
            }
        }
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
