package io.github.horesnet.runtime.network;

import ai.djl.ndarray.types.Shape;
import io.github.horesnet.runtime.block.BlockOptions;
import io.github.horesnet.runtime.block.Chain;
import io.github.horesnet.runtime.block.SchemeBlock;
import io.github.horesnet.runtime.subnet.SubNet;
import io.github.horesnet.runtime.subnet.Vgg;
import java.util.Arrays;
import java.util.List;

/**
 * The paper's network, which never downsamples: 3×3 convolution, batch normalisation and ReLU; blocks of one scheme;
 * global average pooling and a linear layer.
 *
 * <p>Input (batch, channels, height, width), output (batch, classes): scores, not normalised. Weights start from He's
 * normal distribution (fan-in), biases from 0, batch normalisation from scale 1 and shift 0. From Luo et al.,
 * "Rethinking ResNets: improved stacking strategies with high-order schemes for image classification", 2022.
 */
public final class HoResNet extends Chain {

    private static final int IMAGES_DIMENSIONS = 4;

    private final Design design;
    private final List<SchemeBlock> steps;

    private HoResNet(Design design, List<SchemeBlock> steps) {
        super(LayerList.of(design, steps));
        this.design = design;
        this.steps = steps;
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
        return new Depth(steps.get(0).stages(), design.subNet().layers()).layers(steps.size());
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
                design.options(),
                steps.size(),
                design.width(),
                design.subNet().name(),
                design.classes(),
                design.reluAfterBlock(),
                getInputShapes()[0].slice(1));
    }

    @Override
    protected void beforeInitialize(Shape... inputShapes) {
        if (inputShapes.length != 1
                || inputShapes[0].dimension() != IMAGES_DIMENSIONS
                || inputShapes[0].slice(1).size() < 1) {
            throw new IllegalArgumentException("Network: found input " + Arrays.toString(inputShapes)
                    + ", expected one shape (batch, channels, height, width); mend the shape that initialises it");
        }
        super.beforeInitialize(inputShapes);
    }

    /** Builds a {@link HoResNet}; the scheme, its blocks and the classes have no default. */
    public static final class Builder {

        private SchemeConstructor scheme = (f, options) -> {
            throw new IllegalArgumentException("Network: found no scheme, expected setScheme(…), as Rk4Block::new");
        };
        private BlockOptions options = BlockOptions.DEFAULT;
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
        public Builder setScheme(SchemeConstructor scheme) {
            this.scheme = scheme;
            return this;
        }

        /**
         * Sets what the scheme leaves open: which stages share sub-nets, and how an error estimate controls the step.
         *
         * @param options the choices, {@link BlockOptions#DEFAULT} unless set
         * @return this builder
         */
        public Builder optBlockOptions(BlockOptions options) {
            this.options = options;
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
         * @throws IllegalArgumentException if the scheme, the blocks or the classes were not set, or what was set does
         *     not suit each other, such as a width that the scheme cannot split
         */
        public HoResNet build() {
            Design design = new Design(scheme, options, blocks, width, subNet, classes, reluAfterBlock);
            return new HoResNet(design, design.steps());
        }
    }
}
