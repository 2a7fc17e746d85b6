package io.github.horesnet.samples.reproduce;

import io.github.horesnet.samples.landscape.Grid;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * The losses of an untrained network over a plane through its weights.
 *
 * @param losses of the points that are computed so far, in the order of the grid; not all need be finite
 */
record Landscape(UntrainedNetwork network, Grid grid, List<Double> losses) {
    /** Takes the losses of the rows of a {@link LossSource}. */
    static Landscape of(UntrainedNetwork network, Grid grid, List<List<Double>> rows) {
        return new Landscape(network, grid, rows.stream().map(row -> row.get(2)).toList());
    }

    OptionalDouble least() {
        return finite().min();
    }

    OptionalDouble most() {
        return finite().max();
    }

    /** The number of computed points whose loss is not finite. */
    long notFinite() {
        return losses.size() - finite().count();
    }

    /** The loss with the weights themselves, where it is computed and finite. */
    OptionalDouble centre() {
        return losses.stream()
                .skip(grid.centre())
                .limit(1)
                .filter(Double::isFinite)
                .mapToDouble(Double::doubleValue)
                .findFirst();
    }

    private DoubleStream finite() {
        return losses.stream().filter(Double::isFinite).mapToDouble(Double::doubleValue);
    }
}
