package io.github.horesnet.samples.schemes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.training.ParameterStore;
import io.github.horesnet.runtime.block.SchemeBlock;
import io.github.horesnet.tableaux.Step;
import io.github.horesnet.tableaux.order.OrderProof;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Blocks are integrators: here of a point that goes round the unit circle, y' = (−y2, y1)/(1 + 0.3 (y1 + y2)²), and
 * comes to the angle θ at the time θ + 0.3 (θ + sin²θ).
 */
class OrderTest {

    private static final double ANGLE = 1;
    private static final double TIME = ANGLE + 0.3 * (ANGLE + Math.sin(ANGLE) * Math.sin(ANGLE));

    private final NDManager manager = NDManager.newBaseManager();
    private final ParameterStore store = new ParameterStore(manager, false);

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
        double[] x = IntStream.of(steps).mapToDouble(n -> Math.log(TIME / n)).toArray();
        double[] y = IntStream.of(steps)
                .mapToDouble(n -> Math.log(error(declared, n)))
                .toArray();
        // Above, more is allowed: where the leading error is small, the next one still shows at these steps.
        double slope = slope(x, y);
        assertTrue(slope > order - 0.25 && slope < order + 0.5, () -> "order " + order + ", slope " + slope);
    }

    /** Numbers of steps that leave errors far above rounding and far below 1. */
    private static int[] steps(int order) {
        return order < 7 ? new int[] {16, 24, 32} : new int[] {6, 8, 12};
    }

    /** The slope of the straight line nearest to the points. */
    private static double slope(double[] x, double[] y) {
        double xMean =
                IntStream.range(0, x.length).mapToDouble(i -> x[i]).average().orElseThrow();
        double xy = IntStream.range(0, x.length)
                .mapToDouble(i -> (x[i] - xMean) * y[i])
                .sum();
        double xx = IntStream.range(0, x.length)
                .mapToDouble(i -> (x[i] - xMean) * (x[i] - xMean))
                .sum();
        return xy / xx;
    }

    private double error(DeclaredBlock declared, int steps) {
        double h = TIME / steps;
        SchemeBlock block = declared.create(() -> velocity(declared.step() == Step.FIXED ? h : 1));
        block.initialize(manager, DataType.FLOAT64, new Shape(2));
        Steps.setAll(block, h);
        double[] end = integrate(block, steps);
        return Math.hypot(end[0] - Math.cos(ANGLE), end[1] - Math.sin(ANGLE));
    }

    private double[] integrate(SchemeBlock block, int steps) {
        try (NDManager pass = manager.newSubManager()) {
            NDArray y = pass.create(new double[] {1, 0});
            for (int n = 0; n < steps; n++) {
                y = block.forward(store, new NDList(y), false).singletonOrThrow();
            }
            return y.toDoubleArray();
        }
    }

    private static Block velocity(double h) {
        return LambdaBlock.singleton(state -> {
            double[] y = state.toType(DataType.FLOAT64, false).toDoubleArray();
            double speed = h / (1 + 0.3 * (y[0] + y[1]) * (y[0] + y[1]));
            return state.getManager().create(new double[] {-speed * y[1], speed * y[0]});
        });
    }
}
