package io.github.horesnet.runtime.network;

import io.github.horesnet.runtime.block.BlockOptions;
import io.github.horesnet.runtime.block.Chain;
import io.github.horesnet.runtime.subnet.SubNet;

/**
 * The depth of networks of one scheme as the paper counts layers: 2 + blocks · stages · layers of F, and 1 for each
 * transition to another resolution.
 *
 * @param stages the stages of a block
 * @param subNetLayers the layers of F
 * @param resolutions the resolutions
 */
public record Depth(int stages, int subNetLayers, int resolutions) {

    /** The stem's convolution and the head's linear layer. */
    private static final int STEM_AND_HEAD = 2;

    /**
     * Checks that all counts are positive.
     *
     * @throws IllegalArgumentException if one is not
     */
    public Depth {
        Require.positive("Depth", "stages", stages);
        Require.positive("Depth", "layers of F", subNetLayers);
        Require.positive("Depth", "resolutions", resolutions);
    }

    /**
     * Creates the depth of networks of one resolution.
     *
     * @param stages the stages of a block
     * @param subNetLayers the layers of F
     */
    public Depth(int stages, int subNetLayers) {
        this(stages, subNetLayers, 1);
    }

    /**
     * Returns the depth of networks of a scheme and a sub-net, at one resolution.
     *
     * @param scheme makes a block, such as {@code Rk4Block::new}
     * @param subNet the sub-net
     * @return the depth
     */
    public static Depth of(SchemeConstructor scheme, SubNet subNet) {
        return new Depth(scheme.create(Chain::of, BlockOptions.DEFAULT).stages(), subNet.layers());
    }

    /**
     * Returns the depth of networks of other resolutions.
     *
     * @param others the number of resolutions
     * @return the depth
     */
    public Depth withResolutions(int others) {
        return new Depth(stages, subNetLayers, others);
    }

    /**
     * Returns the layers of a network.
     *
     * @param blocks its blocks
     * @return its layers
     */
    public int layers(int blocks) {
        return Math.addExact(withoutBlocks(), Math.multiplyExact(blocks, perBlock()));
    }

    /**
     * Returns the number of blocks of a network.
     *
     * @param layers its layers
     * @return its blocks, 1 or more
     * @throws IllegalArgumentException if no number of blocks gives so many layers; the message names the nearest
     */
    public int blocks(int layers) {
        int below = (layers - withoutBlocks()) / perBlock();
        if (below < 1 || layers(below) != layers) {
            throw new IllegalArgumentException("Depth: no network has " + layers + " layers with " + stages
                    + " stages of " + subNetLayers + " layers in a block"
                    + (resolutions == 1 ? "" : " at " + resolutions + " resolutions")
                    + "; nearest: " + nearest(below));
        }
        return below;
    }

    /**
     * Returns the number of blocks of the deepest network that has at most so many layers.
     *
     * @param layers the most layers
     * @return its blocks, 1 or more
     * @throws IllegalArgumentException if even one block gives more layers
     */
    public int blocksWithin(int layers) {
        return blocks(layers - Math.floorMod(layers - withoutBlocks(), perBlock()));
    }

    /**
     * Returns the number of blocks of the network that comes nearest to so many layers, the shallower of two.
     *
     * @param layers the layers
     * @return its blocks, 1 or more
     */
    public int blocksNearest(int layers) {
        int below = Math.max((layers - withoutBlocks()) / perBlock(), 1);
        return layers - layers(below) <= layers(below + 1) - layers ? below : below + 1;
    }

    private String nearest(int below) {
        return below < 1 ? describe(1) : describe(below) + " and " + describe(below + 1);
    }

    private String describe(int blocks) {
        return layers(blocks) + " layers (" + blocks + (blocks == 1 ? " block)" : " blocks)");
    }

    private int withoutBlocks() {
        return STEM_AND_HEAD + resolutions - 1;
    }

    private int perBlock() {
        return Math.multiplyExact(stages, subNetLayers);
    }
}
