package io.github.horesnet.runtime.data;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * An image set as normalised batches, epoch after epoch: in its own order, or shuffled and augmented.
 *
 * <p>What a batch holds depends on nothing but the set, the seed, the epoch and the batch's index. To be used by one
 * thread at a time.
 */
public final class Batches {
    private final ImageSet images;
    private final Normalisation normalisation;
    private final int batchSize;
    private final boolean shuffled;
    private final Augmentation augmentation;
    private final long seed;
    private final boolean partial;

    private final ByteBuffer pixels;
    private final ByteBuffer labels;

    private Batches(
            ImageSet images,
            Normalisation normalisation,
            int batchSize,
            boolean shuffled,
            Augmentation augmentation,
            long seed,
            boolean partial) {
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
        int capacity = Math.min(batchSize, images.size());
        long bytes = (long) capacity * images.imageSize().values() * Float.BYTES;
        this.pixels = direct(Math.toIntExact(bytes));
        this.labels = direct(capacity * Long.BYTES);
    }

    /**
     * Batches in the order of the set, without augmentation: for evaluation.
     *
     * @throws RunException if {@code batchSize} is less than 1
     */
    public static Batches inOrder(ImageSet images, Normalisation normalisation, int batchSize) {
        return new Batches(images, normalisation, batchSize, false, Augmentation.none(), 0, true);
    }

    /**
     * Batches in an order that is drawn anew for each epoch, uniformly among all orders: for training.
     *
     * @throws RunException if {@code batchSize} is less than 1
     */
    public static Batches shuffled(
            ImageSet images, Normalisation normalisation, int batchSize, Augmentation augmentation, long seed) {
        return new Batches(images, normalisation, batchSize, true, augmentation, seed, true);
    }

    /** The same batches without the last one of each epoch where it has fewer images than the others. */
    public Batches withoutPartial() {
        return new Batches(images, normalisation, batchSize, shuffled, augmentation, seed, false);
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

    private static ByteBuffer direct(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }

    /** One pass over the images. */
    public final class Epoch {
        private final int epoch;
        private final int[] order;

        private Epoch(int epoch, int[] order) {
            this.epoch = epoch;
            this.order = order;
        }

        /**
         * Makes batch {@code index}, in arrays attached to {@code manager} and on its device.
         *
         * @throws IndexOutOfBoundsException if there is no such batch
         */
        public Batch batch(int index, NDManager manager) {
            Objects.checkIndex(index, count());
            int start = index * batchSize;
            int size = Math.min(batchSize, order.length - start);
            fill(start, size);
            ImageSize image = images.imageSize();
            return new Batch(
                    owned(
                            manager,
                            pixels,
                            new Shape(size, image.channels(), image.height(), image.width()),
                            DataType.FLOAT32),
                    owned(manager, labels, new Shape(size), DataType.INT64));
        }

        private void fill(int start, int size) {
            ImageSize imageSize = images.imageSize();
            byte[] image = new byte[imageSize.values()];
            byte[] changed = new byte[imageSize.values()];
            float[] floats = new float[imageSize.values()];
            pixels.clear();
            labels.clear();
            for (int i = start; i < start + size; i++) {
                images.copyImage(order[i], image);
                augmentation.apply(imageSize, image, changed, Randoms.augmenting(seed, epoch, order[i]));
                normalisation.apply(imageSize, changed, floats);
                pixels.asFloatBuffer().put(floats);
                pixels.position(pixels.position() + floats.length * Float.BYTES);
                labels.putLong(images.label(order[i]));
            }
            pixels.flip();
            labels.flip();
        }

        /** A copy: an array that DJL makes from a Java buffer shares its memory, and autograd would save it. */
        private static NDArray owned(NDManager manager, ByteBuffer buffer, Shape shape, DataType type) {
            try (NDArray shared = manager.create(buffer, shape, type)) {
                return shared.duplicate();
            }
        }
    }
}
