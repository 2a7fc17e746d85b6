package io.github.horesnet.runtime.train;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import io.github.horesnet.runtime.data.ImageSet;
import io.github.horesnet.runtime.data.ImageSplits;
import java.util.List;
import java.util.Random;

/** Small images and networks that train within a second. */
final class Toys {
    private Toys() {}

    /** Noisy 2 x 8 x 8 images that are bright on the left, on the right, or at the top. */
    static ImageSplits images(int training, int test) {
        return new ImageSplits(images(training, 1L), images(test, 2L));
    }

    private static ImageSet images(int size, long seed) {
        Random random = new Random(seed);
        byte[] pixels = new byte[size * 128];
        int[] labels = new int[size];
        for (int i = 0; i < size; i++) {
            labels[i] = random.nextInt(3);
            for (int p = 0; p < 128; p++) {
                int x = p % 8;
                int y = p % 64 / 8;
                boolean bright = labels[i] == 0 ? x < 4 : labels[i] == 1 ? x >= 4 : y < 4;
                pixels[i * 128 + p] = (byte) (random.nextInt(150) + (bright ? 100 : 0));
            }
        }
        return new ImageSet("toys", List.of("left", "right", "top"), 2, 8, 8, pixels, labels);
    }

    /** A convolution network with batch norm for {@link #images}. */
    static Subject network() {
        Block block = new SequentialBlock()
                .add(convolution(4))
                .add(BatchNorm.builder().build())
                .add(Activation::relu)
                .add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)))
                .add(convolution(4))
                .add(BatchNorm.builder().build())
                .add(Activation::relu)
                .add(Blocks.batchFlattenBlock())
                .add(Linear.builder().setUnits(3).build());
        return new Subject("toy", "convolution", 3, block);
    }

    private static Block convolution(int filters) {
        return Conv2d.builder()
                .setKernelShape(new Shape(3, 3))
                .optPadding(new Shape(1, 1))
                .optBias(false)
                .setFilters(filters)
                .build();
    }

    static Recipe recipe() {
        return Recipe.paper().withEpochs(3).withBatchSize(16).withLearningRate(0.05);
    }

    /** The arrays that are open in the whole process. */
    static int openArrays(NDManager manager) {
        NDManager root = manager;
        while (root.getParentManager() != root && root.getParentManager() != null) {
            root = root.getParentManager();
        }
        return root.getManagedArrays().size();
    }
}
