package io.github.horesnet.samples.reproduce;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.github.horesnet.runtime.block.BlockOptions;
import io.github.horesnet.runtime.block.SchemeBlock;
import io.github.horesnet.runtime.network.SchemeConstructor;
import io.github.horesnet.samples.experiment.Stacking;
import io.github.horesnet.samples.ode.Circle;
import io.github.horesnet.samples.ode.Integration;
import io.github.horesnet.samples.ode.Slope;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The errors of a scheme with finer and finer steps.
 *
 * @param stages evaluations of F in a step
 * @param proved the order proved of the scheme
 * @param claimed the order that the paper claims
 */
record Convergence(String scheme, int stages, OptionalInt proved, Optional<Integer> claimed, List<Measured> measured) {
    /** Below, rounding shows: the errors of Verner's steps end near 1e-14. */
    static final double LEAST_ERROR = 1e-12;

    /** The finest steps show the order best. */
    static final int FITTED = 4;

    private static final int TRIED = 50;

    /** An error after so many steps. */
    record Measured(int steps, double error) {}

    static Convergence of(Stacking stacking, Optional<Integer> claimed, List<List<Double>> rows) {
        OptionalInt proved = stacking.facts().order().stream()
                .mapToInt(proof -> proof.order())
                .findFirst();
        return new Convergence(
                stacking.scheme(),
                stacking.plan().stages().size(),
                proved,
                claimed,
                rows.stream()
                        .map(row -> new Measured(row.get(0).intValue(), row.get(1)))
                        .toList());
    }

    /** The finest steps whose errors are far above rounding. */
    List<Measured> fitted() {
        List<Measured> above = measured.stream()
                .filter(point -> point.error() > LEAST_ERROR && Double.isFinite(point.error()))
                .toList();
        return above.subList(Math.max(0, above.size() - FITTED), above.size());
    }

    /** With which power of the number of steps the error falls. */
    OptionalDouble slope() {
        List<Measured> points = fitted();
        return points.size() < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(-Slope.ofLogarithms(
                        points.stream().map(point -> (double) point.steps()).toList(),
                        points.stream().map(Measured::error).toList()));
    }

    /** Rows of the number of steps and the error, by the generated block in float64. */
    record Source(Stacking stacking, int stages, List<Integer> steps) implements RowSource {
        @Override
        public List<Double> row(int index) {
            int count = steps.get(index);
            return List.of((double) count, error(count));
        }

        private double error(int count) {
            try (NDManager manager = NDManager.newBaseManager()) {
                SchemeBlock block = SchemeConstructor.named(stacking.blockClass())
                        .create(() -> Circle.velocity(Circle.END / count), BlockOptions.DEFAULT);
                block.initialize(manager, DataType.FLOAT64, new Shape(2));
                return Integration.error(block, count, manager);
            }
        }

        @Override
        public double secondsPerWork() {
            error(TRIED);
            long start = System.nanoTime();
            error(TRIED);
            return (System.nanoTime() - start) / 1e9 / TRIED / stages;
        }

        @Override
        public void close() {}
    }
}
