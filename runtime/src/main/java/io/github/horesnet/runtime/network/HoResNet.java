package io.github.horesnet.runtime.network;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.BlockList;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import io.github.horesnet.runtime.block.Chain;
import io.github.horesnet.runtime.block.Relu;
import io.github.horesnet.runtime.block.SchemeBlock;
import io.github.horesnet.runtime.subnet.SubNet;
import io.github.horesnet.runtime.subnet.Vgg;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The paper's network, which never downsamples: 3×3 convolution, batch normalisation and ReLU; blocks of one scheme;
 * global average pooling and a linear layer.
 *
 * <p>Input (batch, channels, height, width), output (batch, classes): scores, not normalised. Weights start from He's
 * normal distribution (fan-in), biases from 0, batch normalisation from scale 1 and shift 0. From Luo et al.,
 * "Rethinking ResNets: improved stacking strategies with high-order schemes for image classification", 2022.
 */
public final class HoResNet extends Chain {

    private final List<SchemeBlock> steps;
    private final long width;
    private final SubNet subNet;
    private final int classes;
    private final boolean reluAfterBlock;

    private HoResNet(Builder builder, List<SchemeBlock> steps) {
        super(builder.layers(steps));
        this.steps = steps;
        this.width = builder.width;
        this.subNet = builder.subNet;
        this.classes = builder.classes;
        this.reluAfterBlock = builder.reluAfterBlock;
    }

    /**
     * Creates a builder.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the number of layers as the paper counts them.
     *
     * @return the layers
     */
    public int layers() {
        return new Depth(steps.get(0).stages(), subNet.layers()).layers(steps.size());
    }

    /**
     * Describes the network, which must be initialised or loaded.
     *
     * @return the description
     * @throws IllegalStateException if the network has no input shape yet
     */
    public NetworkSpec spec() {
        return new NetworkSpec(
                steps.get(0).getClass().getName(),
                steps.size(),
                width,
                subNet.name(),
                classes,
                reluAfterBlock,
                getInputShapes()[0].slice(1));
    }

    /** Builds a {@link HoResNet}; the scheme, its blocks and the classes have no default. */
    public static final class Builder {

        private static final Shape KERNEL = new Shape(3, 3);
        private static final Shape PADDING = new Shape(1, 1);

        private Function<Supplier<Block>, ? extends SchemeBlock> scheme = f -> {
            throw new IllegalArgumentException("Network: found no scheme, expected setScheme(…), as Rk4Block::new");
        };
        private int blocks;
        private long width = 64;
        private SubNet subNet = new Vgg(true);
        private int classes;
        private boolean reluAfterBlock;

        private Builder() {}

        /**
         * Sets what makes a block of the scheme.
         *
         * @param scheme the constructor of a generated block, such as {@code Rk4Block::new}
         * @return this builder
         */
        public Builder setScheme(Function<Supplier<Block>, ? extends SchemeBlock> scheme) {
            this.scheme = scheme;
            return this;
        }

        /**
         * Sets the number of blocks; {@link Depth#blocks(int)} gives it for a depth.
         *
         * @param blocks the blocks, 1 or more
         * @return this builder
         */
        public Builder setBlocks(int blocks) {
            this.blocks = blocks;
            return this;
        }

        /**
         * Sets the number of classes.
         *
         * @param classes the length of a row of the output
         * @return this builder
         */
        public Builder setClasses(int classes) {
            this.classes = classes;
            return this;
        }

        /**
         * Sets the channels of the maps, 64 by default.
         *
         * @param width the channels
         * @return this builder
         */
        public Builder optWidth(long width) {
            this.width = width;
            return this;
        }

        /**
         * Sets the sub-net, the paper's pre-activation VGG by default.
         *
         * @param subNet the kind of F
         * @return this builder
         */
        public Builder optSubNet(SubNet subNet) {
            this.subNet = subNet;
            return this;
        }

        /**
         * Puts a ReLU after each block, as the authors' code does and the paper's equations do not.
         *
         * @param reluAfterBlock whether to, false by default
         * @return this builder
         */
        public Builder optReluAfterBlock(boolean reluAfterBlock) {
            this.reluAfterBlock = reluAfterBlock;
            return this;
        }

        /**
         * Builds the network.
         *
         * @return the network, not initialised
         * @throws IllegalArgumentException if the scheme, the blocks or the classes were not set
         */
        public HoResNet build() {
            Require.positive("Network", "blocks", blocks);
            Require.positive("Network", "classes", classes);
            Require.positive("Network", "channels of width", width);
            List<SchemeBlock> steps = new ArrayList<>();
            for (int block = 0; block < blocks; block++) {
                steps.add(scheme.apply(() -> subNet.create(width)));
            }
            return new HoResNet(this, List.copyOf(steps));
        }

        private BlockList layers(List<SchemeBlock> steps) {
            BlockList layers = new BlockList();
            layers.add("stem", stem());
            layers.add("stemNorm", BatchNorm.builder().build());
            layers.add("stemRelu", new Relu());
            for (int number = 1; number <= steps.size(); number++) {
                layers.add("block" + number, steps.get(number - 1));
                if (reluAfterBlock) {
                    layers.add("relu" + number, new Relu());
                }
            }
            if (subNet.preActivation() && !reluAfterBlock) {
                layers.add("finalRelu", new Relu());
            }
            layers.add("pool", Pool.globalAvgPool2dBlock());
            layers.add("head", Linear.builder().setUnits(classes).build());
            return layers;
        }

        private Block stem() {
            return Conv2d.builder()
                    .setKernelShape(KERNEL)
                    .optPadding(PADDING)
                    .setFilters(Math.toIntExact(width))
                    .optBias(false)
                    .build();
        }
    }
}
