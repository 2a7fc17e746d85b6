package io.github.horesnet.samples.schemes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.github.horesnet.runtime.block.SchemeBlock;
import io.github.horesnet.samples.ode.Circle;
import io.github.horesnet.samples.ode.Integration;
import io.github.horesnet.samples.ode.Slope;
import io.github.horesnet.tableaux.Step;
import io.github.horesnet.tableaux.order.OrderProof;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Blocks are integrators: here of a point that goes round the unit circle. */
class OrderTest {

    private final NDManager manager = NDManager.newBaseManager();

    @AfterEach
    void release() {
        manager.close();
    }

    static List<DeclaredBlock> blocks() {
        return DeclaredBlock.all();
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void repeatedBlocksConvergeWithTheOrderProvedOfTheScheme(DeclaredBlock declared) {
        int order = OrderProof.of(declared.scheme().tableau()).order();
        int[] steps = steps(order);
        double slope = Slope.ofLogarithms(
                IntStream.of(steps).mapToObj(n -> Circle.END / n).toList(),
                IntStream.of(steps).mapToObj(n -> error(declared, n)).toList());
        // Above, more is allowed: where the leading error is small, the next one still shows at these steps.
        assertTrue(slope > order - 0.25 && slope < order + 0.5, () -> "order " + order + ", slope " + slope);
    }

    /** Numbers of steps that leave errors far above rounding and far below 1. */
    private static int[] steps(int order) {
        return order < 7 ? new int[] {16, 24, 32} : new int[] {6, 8, 12};
    }

    private double error(DeclaredBlock declared, int steps) {
        double h = Circle.END / steps;
        SchemeBlock block = declared.create(() -> Circle.velocity(declared.step() == Step.FIXED ? h : 1));
        block.initialize(manager, DataType.FLOAT64, new Shape(2));
        Steps.setAll(block, h);
        return Integration.error(block, steps, manager);
    }
}
