package io.github.horesnet.runtime.data;

import ai.djl.ndarray.NDManager;
import java.time.Duration;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * An image set as normalised batches, epoch after epoch: in its own order, or shuffled and augmented.
 *
 * <p>What a batch holds depends on nothing but the set, the seed, the epoch and the batch's index, also
 * where {@link Workers} make it. To be used by one thread at a time.
 */
public final class Batches {
    private final ImageSet images;
    private final Normalisation normalisation;
    private final int batchSize;
    private final boolean shuffled;
    private final Augmentation augmentation;
    private final long seed;
    private final boolean partial;
    private final Workers workers;
    private final Queue<Prepared> free = new ConcurrentLinkedQueue<>();

    private Batches(
            ImageSet images,
            Normalisation normalisation,
            int batchSize,
            boolean shuffled,
            Augmentation augmentation,
            long seed,
            boolean partial,
            Workers workers) {
        if (batchSize < 1) {
            throw new RunException("Batch size: found " + batchSize + "; expected at least 1");
        }
        this.images = images;
        this.normalisation = normalisation;
        this.batchSize = batchSize;
        this.shuffled = shuffled;
        this.augmentation = augmentation;
        this.seed = seed;
        this.partial = partial;
        this.workers = workers;
    }

    /**
     * Batches in the order of the set, without augmentation: for evaluation.
     *
     * @throws RunException if {@code batchSize} is less than 1
     */
    public static Batches inOrder(ImageSet images, Normalisation normalisation, int batchSize) {
        return new Batches(images, normalisation, batchSize, false, Augmentation.none(), 0, true, Workers.NONE);
    }

    /**
     * Batches in an order that is drawn anew for each epoch, uniformly among all orders: for training.
     *
     * @throws RunException if {@code batchSize} is less than 1
     */
    public static Batches shuffled(
            ImageSet images, Normalisation normalisation, int batchSize, Augmentation augmentation, long seed) {
        return new Batches(images, normalisation, batchSize, true, augmentation, seed, true, Workers.NONE);
    }

    /** The same batches without the last one of each epoch where it has fewer images than the others. */
    public Batches withoutPartial() {
        return new Batches(images, normalisation, batchSize, shuffled, augmentation, seed, false, workers);
    }

    /** The same batches, of which {@code others} make the next ones while one is in use. */
    public Batches by(Workers others) {
        return new Batches(images, normalisation, batchSize, shuffled, augmentation, seed, partial, others);
    }

    /** The number of batches of an epoch. */
    public int count() {
        return partial ? (images.size() + batchSize - 1) / batchSize : images.size() / batchSize;
    }

    /** The batches of {@code epoch}. */
    public Epoch epoch(int epoch) {
        return new Epoch(epoch, order(epoch));
    }

    private int[] order(int epoch) {
        int[] order = IntStream.range(0, images.size()).toArray();
        if (shuffled) {
            shuffle(order, Randoms.shuffling(seed, epoch));
        }
        return order;
    }

    /** The method of Fisher and Yates: every order is equally likely. */
    private static void shuffle(int[] order, RandomGenerator random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }

    private Prepared prepared() {
        Prepared used = free.poll();
        return used != null ? used : new Prepared(Math.min(batchSize, images.size()), images.imageSize());
    }

    /** One pass over the images. */
    public final class Epoch {
        private final int epoch;
        private final int[] order;
        private final Ahead ahead;
        private long waitedNanos;

        private Epoch(int epoch, int[] order) {
            this.epoch = epoch;
            this.order = order;
            this.ahead = new Ahead(workers, epoch, count(), this::made);
        }

        /**
         * Makes batch {@code index}, in arrays attached to {@code manager} and on its device; fastest in order.
         *
         * @throws IndexOutOfBoundsException if there is no such batch
         * @throws RunException if a worker failed
         */
        public Batch batch(int index, NDManager manager) {
            long start = System.nanoTime();
            Prepared prepared = ahead.take(Objects.checkIndex(index, count()));
            Batch batch = prepared.batch(manager);
            free.add(prepared);
            waitedNanos += System.nanoTime() - start;
            return batch;
        }

        /** How long the caller of {@link #batch} has waited for its batches so far, until they were on the device. */
        public Duration waited() {
            return Duration.ofNanos(waitedNanos);
        }

        private Prepared made(int index) {
            int start = index * batchSize;
            Prepared prepared = prepared();
            prepared.fill(this, start, Math.min(start + batchSize, order.length));
            return prepared;
        }

        /**
         * Writes the augmented image at {@code place} of the epoch to {@code target}.
         *
         * @return its label
         */
        int image(int place, byte[] target) {
            int index = order[place];
            augmentation.apply(images.imageSize(), images.image(index), target, Randoms.augmenting(seed, epoch, index));
            return images.label(index);
        }

        void normalise(byte[] image, float[] target) {
            normalisation.apply(images.imageSize(), image, target);
        }
    }
}
