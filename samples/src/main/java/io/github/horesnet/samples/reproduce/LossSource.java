package io.github.horesnet.samples.reproduce;

import ai.djl.ndarray.NDManager;
import io.github.horesnet.runtime.data.Batches;
import io.github.horesnet.runtime.data.ImageSet;
import io.github.horesnet.runtime.data.Normalisation;
import io.github.horesnet.runtime.network.HoResNet;
import io.github.horesnet.runtime.train.Evaluation;
import io.github.horesnet.samples.landscape.Grid;
import io.github.horesnet.samples.landscape.Plane;
import java.util.List;

/**
 * Rows of a point of a plane through the weights of an untrained network and the loss there: the mean over images, in
 * evaluation, with the statistics that normalisations start from (mean 0, variance 1).
 */
final class LossSource implements RowSource {
    /** Of the directions: another than those of weights, which would be drawn alike. */
    static final int DIRECTIONS_SEED = 2018;

    private static final int BATCH = 64;

    private final NDManager manager = NDManager.newBaseManager();
    private final ImageSet images;
    private final Normalisation normalisation;
    private final Grid grid;
    private final HoResNet network;
    private final Plane plane;

    /**
     * Opens a source.
     *
     * @param training by which images are normalised
     * @param count of images, the first ones
     */
    LossSource(UntrainedNetwork untrained, ImageSet training, int count, Grid grid) {
        this.images = training.first(count);
        this.normalisation = Normalisation.of(training);
        this.grid = grid;
        this.network = untrained.create(images, manager);
        this.plane = Plane.of(network, DIRECTIONS_SEED, manager);
    }

    @Override
    public List<Double> row(int index) {
        double alpha = grid.alpha(index);
        double beta = grid.beta(index);
        return List.of(alpha, beta, plane.at(alpha, beta, () -> loss(images)));
    }

    private double loss(ImageSet some) {
        Batches batches = Batches.inOrder(some, normalisation, BATCH);
        return Evaluation.of(network, batches, some.classes().size(), manager)
                .score()
                .loss();
    }

    @Override
    public double secondsPerWork() {
        ImageSet few = images.first(BATCH);
        loss(few);
        long start = System.nanoTime();
        loss(few);
        return (System.nanoTime() - start) / 1e9 / few.size();
    }

    @Override
    public void close() {
        manager.close();
    }
}
