package io.github.horesnet.runtime.train;

/** Adds up batches to a score. */
final class Tally {
    private double loss;
    private long correct;
    private long images;

    Tally() {}

    /** Goes on from what was added before. */
    Tally(double loss, long correct, long images) {
        this.loss = loss;
        this.correct = correct;
        this.images = images;
    }

    /** Adds a batch of {@code size} images with the given mean loss. */
    void add(double meanLoss, long correctImages, int size) {
        loss += meanLoss * size;
        correct += correctImages;
        images += size;
    }

    double loss() {
        return loss;
    }

    long correct() {
        return correct;
    }

    long images() {
        return images;
    }

    Score score() {
        return new Score(loss / images, (double) correct / images);
    }
}
