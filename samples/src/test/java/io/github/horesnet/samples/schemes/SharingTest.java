package io.github.horesnet.samples.schemes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import io.github.horesnet.runtime.block.BlockOptions;
import io.github.horesnet.runtime.block.SchemeBlock;
import io.github.horesnet.runtime.block.Sharing;
import io.github.horesnet.runtime.block.StepControl;
import io.github.horesnet.runtime.subnet.Vgg;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which stages of a block use one sub-net. */
class SharingTest {

    private static final Shape MAPS = new Shape(4, 8, 5, 5);

    private final NDManager manager = NDManager.newBaseManager();
    private final ParameterStore store = new ParameterStore(manager, false);

    @AfterEach
    void release() {
        manager.close();
    }

    private static BlockOptions sharing(Sharing sharing) {
        return new BlockOptions(sharing, StepControl.DEFAULT);
    }

    private static SchemeBlock rk4(Sharing sharing) {
        return new RK4Block(() -> new Vgg(true).create(8), sharing(sharing));
    }

    @Test
    void stagesHaveTheirOwnSubNetsOrShareThemByTheirAbscissaOrAll() {
        assertEquals(
                List.of("F1", "F2", "F3", "F4"),
                rk4(Sharing.DECLARED).getChildren().keys());
        assertEquals(
                List.of("F1", "F2", "F3"),
                rk4(Sharing.EQUAL_ABSCISSAE).getChildren().keys());
        assertEquals(List.of("F1"), rk4(Sharing.ALL).getChildren().keys());
        for (Sharing sharing : Sharing.values()) {
            assertEquals(4, rk4(sharing).stages());
        }
    }

    @Test
    void aSharedBlockComputesWhatOneWithEqualWeightsDoes() {
        SchemeBlock own = rk4(Sharing.DECLARED);
        SchemeBlock shared = rk4(Sharing.ALL);
        own.initialize(manager, DataType.FLOAT64, MAPS);
        shared.initialize(manager, DataType.FLOAT64, MAPS);
        own.getChildren().values().forEach(f -> copy(shared, f));
        NDArray x = manager.randomNormal(0, 1, MAPS, DataType.FLOAT64);
        assertArrayEquals(forward(own, x), forward(shared, x), 1e-12);
    }

    private static void copy(SchemeBlock shared, Block f) {
        f.getParameters().forEach(named -> shared.getChildren()
                .valueAt(0)
                .getParameters()
                .get(named.getKey())
                .getArray()
                .copyTo(named.getValue().getArray()));
    }

    private double[] forward(SchemeBlock block, NDArray x) {
        return block.forward(store, new NDList(x), false).singletonOrThrow().toDoubleArray();
    }

    @Test
    void polyNetSharesConvolutionsAndHasNormalisationsForEachUse() {
        SchemeBlock block = new PolyNetPoly2Block(() -> new Vgg(true).create(8));
        block.initialize(manager, DataType.FLOAT64, MAPS);
        assertEquals(List.of("F1", "F1Norms2"), block.getChildren().keys());
        Set<Parameter.Type> types = block.getChildren().get("F1Norms2").getParameters().values().stream()
                .map(Parameter::getType)
                .collect(Collectors.toSet());
        assertEquals(
                Set.of(
                        Parameter.Type.GAMMA,
                        Parameter.Type.BETA,
                        Parameter.Type.RUNNING_MEAN,
                        Parameter.Type.RUNNING_VAR),
                types);
        block.forward(store, new NDList(manager.randomNormal(0, 1, MAPS, DataType.FLOAT64)), true);
        assertTrue(distance(mean(block, "F1"), mean(block, "F1Norms2")) > 1e-3);
    }

    private static double[] mean(SchemeBlock block, String net) {
        return block.getChildren().get(net).getParameters().values().stream()
                .filter(parameter -> parameter.getType() == Parameter.Type.RUNNING_MEAN)
                .findFirst()
                .orElseThrow()
                .getArray()
                .toDoubleArray();
    }

    private static double distance(double[] one, double[] other) {
        double distance = 0;
        for (int i = 0; i < one.length; i++) {
            distance = Math.max(distance, Math.abs(one[i] - other[i]));
        }
        return distance;
    }

    @Test
    void aNeuralOdeHasOneSubNetForAllItsSteps() {
        SchemeBlock block = new NODEBlock(() -> new Vgg(true).create(8));
        assertEquals(List.of("F1"), block.getChildren().keys());
        assertEquals(4, block.stages());
    }
}
