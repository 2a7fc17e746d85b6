package io.github.horesnet.runtime.network;

import ai.djl.ndarray.types.Shape;
import io.github.horesnet.runtime.block.Activations;
import io.github.horesnet.runtime.block.BlockOptions;
import io.github.horesnet.runtime.block.Chain;
import io.github.horesnet.runtime.block.SchemeBlock;
import io.github.horesnet.runtime.subnet.SubNet;
import io.github.horesnet.runtime.subnet.Vgg;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The paper's network: stem; blocks of one scheme; global average pooling and a linear layer.
 *
 * <p>With one resolution (for images such as CIFAR's) it never downsamples. With several (for ImageNet's) a transition
 * stands between two: a 3×3 convolution of stride 2 to twice the channels, batch normalisation and ReLU. That is no step
 * of the scheme, since maps change their shape; histories start anew after it.
 *
 * <p>Input (batch, channels, height, width), output (batch, classes): scores, not normalised. Weights start from He's
 * normal distribution (fan-in), biases from 0, batch normalisation from scale 1 and shift 0. From Luo et al.,
 * "Rethinking ResNets: improved stacking strategies with high-order schemes for image classification", 2022.
 */
public final class HoResNet extends Chain {

    private static final int IMAGES_DIMENSIONS = 4;

    private final Design design;
    private final SchemeBlock step;

    private HoResNet(Design design, List<List<SchemeBlock>> steps) {
        super(LayerList.of(design, steps), design.activations());
        this.design = design;
        this.step = steps.stream().flatMap(List::stream).findFirst().orElseThrow();
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
        Resolutions resolutions = design.resolutions();
        return new Depth(step.stages(), design.subNet().layers(), resolutions.count())
                .layers(resolutions.totalBlocks());
    }

    /**
     * Describes the network, which must be initialised or loaded.
     *
     * @return the description
     * @throws IllegalStateException if the network has no input shape yet
     */
    public NetworkSpec spec() {
        return new NetworkSpec(
                step.getClass().getName(),
                design.options(),
                design.resolutions(),
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
        private List<Integer> blocks = List.of(0);
        private Optional<Stem> stem = Optional.empty();
        private long width = 64;
        private SubNet subNet = new Vgg(true);
        private int classes;
        private boolean reluAfterBlock;
        private Activations activations = Activations.STORED;

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
         * Sets the number of blocks at each resolution: one number for CIFAR's images, four for ImageNet's.
         *
         * <p>{@link Depth} gives the number for a depth, {@link Resolutions#ofResNet(int)} shares it out among four.
         *
         * @param blocks the blocks, 0 or more at each resolution, together 1 or more
         * @return this builder
         */
        public Builder setBlocks(int... blocks) {
            this.blocks = IntStream.of(blocks).boxed().toList();
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
         * Sets what comes before the first block: the small stem at one resolution, the large one otherwise, unless set.
         *
         * @param stem the stem
         * @return this builder
         */
        public Builder optStem(Stem stem) {
            this.stem = Optional.of(stem);
            return this;
        }

        /**
         * Sets the channels of the maps at the first resolution, 64 by default; each further one has twice as many.
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
         * Sets what becomes of the maps inside reversible blocks in training, which is not saved with a model.
         *
         * @param activations the choice, stored by default
         * @return this builder
         */
        public Builder optActivations(Activations activations) {
            this.activations = activations;
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
            Resolutions resolutions = new Resolutions(stem.orElse(Stem.of(blocks.size())), width, blocks);
            Design design = new Design(scheme, options, resolutions, subNet, classes, reluAfterBlock, activations);
            return new HoResNet(design, design.steps());
        }
    }
}
