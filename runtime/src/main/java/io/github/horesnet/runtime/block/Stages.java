package io.github.horesnet.runtime.block;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.nn.BlockList;
import ai.djl.nn.ParameterList;

/** The stages of one forward pass of a {@link SchemeBlock}; used by one thread, never kept after the pass. */
public final class Stages {

    private final BlockList subNets;
    private final ParameterList scalars;
    private final Call call;
    private final Device device;

    Stages(BlockList subNets, ParameterList scalars, Call call, Device device) {
        this.subNets = subNets;
        this.scalars = scalars;
        this.call = call;
        this.device = device;
    }

    /**
     * Returns k = F(x) of a stage and leaves x alone.
     *
     * @param stage the stage, from 1
     * @param x the stage's input, a map
     * @return k, of the shape of x, on a handle that the block releases
     */
    public NDArray evaluate(int stage, NDArray x) {
        return call.borrowing(subNets.valueAt(stage - 1), x);
    }

    /**
     * Returns k = F(y) of a stage and releases y.
     *
     * @param stage the stage, from 1
     * @param y the stage's input, spent by this call
     * @return k, of the shape of y, on a handle that the block releases
     */
    public NDArray evaluate(int stage, Sum y) {
        return call.consuming(subNets.valueAt(stage - 1), y.handOver());
    }

    /**
     * Returns a sum without terms.
     *
     * @return the sum
     */
    public Sum sum() {
        return new Sum();
    }

    /**
     * Returns a sum that starts from x, which is neither changed nor released.
     *
     * @param x a map
     * @return the sum
     */
    public Sum sum(NDArray x) {
        return new Sum().plus(x);
    }

    /**
     * Returns a learnable scalar of the block, such as the step h.
     *
     * @param name its name, as the block's constructor gave it
     * @return an array of shape (), which the block must not release
     */
    public NDArray scalar(String name) {
        return call.parameters().getValue(scalars.get(name), device, call.training());
    }
}
