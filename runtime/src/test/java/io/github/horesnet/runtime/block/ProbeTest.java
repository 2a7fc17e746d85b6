package io.github.horesnet.runtime.block;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A stage that answers with a unit vector shows in later inputs and in the output which weight it carries. */
class ProbeTest {

    private static final int ROOM = 16;

    private final NDManager manager = NDManager.newBaseManager();
    private final List<double[]> stageInputs = new ArrayList<>();

    @AfterEach
    void release() {
        manager.close();
    }

    @Test
    void probesRecoverTheTableau() {
        assertRecovers(Tableau.EULER, EulerBlock::new);
        assertRecovers(Tableau.MIDPOINT, MidpointBlock::new);
        assertRecovers(Tableau.RK4, Rk4Block::new);
        assertRecovers(Tableau.RK4, LearnableRk4Block::new);
        assertRecovers(Tableau.RK4, PerRowRk4Block::new);
    }

    @Test
    void floatMapsGetTheCorrectlyRoundedCoefficients() {
        double[] output = probe(Rk4Block::new, DataType.FLOAT32);
        assertArrayEquals(new double[] {1f / 6f, 1f / 3f, 1f / 3f, 1f / 6f}, Arrays.copyOf(output, 4), 0.0);
    }

    @Test
    void eachRowHasItsOwnStep() {
        int[] made = {0};
        PerRowRk4Block block = new PerRowRk4Block(() -> unit(made[0]++, DataType.FLOAT64));
        block.initialize(manager, DataType.FLOAT64, new Shape(ROOM));
        double step = 2;
        for (var scalar : block.getDirectParameters().values()) {
            scalar.getArray().set(new double[] {step++});
        }
        double[] output = forward(block, DataType.FLOAT64);
        assertEquals(2 * 0.5, stageInputs.get(1)[0], 0.0);
        assertEquals(3 * 0.5, stageInputs.get(2)[1], 0.0);
        assertEquals(4, stageInputs.get(3)[2], 0.0);
        assertEquals(5 * (1.0 / 6), output[0], 0.0);
    }

    private void assertRecovers(Tableau tableau, Function<Supplier<Block>, SchemeBlock> scheme) {
        double[] output = probe(scheme, DataType.FLOAT64);
        assertArrayEquals(Arrays.copyOf(tableau.b(), ROOM), output, 0.0);
        for (int stage = 0; stage < tableau.a().length; stage++) {
            assertArrayEquals(Arrays.copyOf(tableau.a()[stage], ROOM), stageInputs.get(stage), 0.0);
        }
        assertEquals(tableau.a().length, stageInputs.size());
    }

    private double[] probe(Function<Supplier<Block>, SchemeBlock> scheme, DataType type) {
        int[] made = {0};
        SchemeBlock block = scheme.apply(() -> unit(made[0]++, type));
        block.initialize(manager, type, new Shape(ROOM));
        return forward(block, type);
    }

    private double[] forward(SchemeBlock block, DataType type) {
        stageInputs.clear();
        NDArray x = manager.zeros(new Shape(ROOM), type);
        return values(block.forward(new ParameterStore(manager, false), new NDList(x), false)
                .singletonOrThrow());
    }

    private Block unit(int stage, DataType type) {
        double[] unit = new double[ROOM];
        unit[stage] = 1;
        return Nets.function(y -> {
            stageInputs.add(values(y));
            return y.getManager().create(unit).toType(type, false);
        });
    }

    private static double[] values(NDArray map) {
        return map.toType(DataType.FLOAT64, false).toDoubleArray();
    }
}
