package io.github.horesnet.samples.ode;

import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;

/**
 * A point that goes round the unit circle with a speed that changes: y' = (−y2, y1)/(1 + 0.3 (y1 + y2)²), y(0) = (1, 0).
 *
 * <p>It comes to the angle θ at the time θ + 0.3 (θ + sin²θ), so its place at the end is known exactly.
 */
public final class Circle {
    /** The equation as text. */
    public static final String EQUATION = "y' = (−y₂, y₁) / (1 + 0.3 (y₁ + y₂)²), y(0) = (1, 0)";

    /** When the point has come to the angle 1. */
    public static final double END = 1 + 0.3 * (1 + Math.sin(1) * Math.sin(1));

    private Circle() {}

    static double[] start() {
        return new double[] {1, 0};
    }

    /** The distance from the place at the end. */
    static double error(double[] y) {
        return Math.hypot(y[0] - Math.cos(1), y[1] - Math.sin(1));
    }

    /** A sub-net that gives {@code factor} times the velocity at a place of shape [2], in float64. */
    public static Block velocity(double factor) {
        return LambdaBlock.singleton(place -> {
            double[] y = place.toType(DataType.FLOAT64, false).toDoubleArray();
            double speed = factor / (1 + 0.3 * (y[0] + y[1]) * (y[0] + y[1]));
            return place.getManager().create(new double[] {-speed * y[1], speed * y[0]});
        });
    }
}
