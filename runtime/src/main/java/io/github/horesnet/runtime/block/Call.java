package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;

/**
 * Calls blocks of any origin and releases all that they made inside, except their output.
 *
 * <p>DJL attaches a result to the manager of its first operand. So the input is handed over on a manager of the call's
 * own, which goes with the call; parameters, statistics and constants have other managers and stay.
 */
record Call(ParameterStore parameters, boolean training) {

    /** Output of the block, on a handle of its own, attached where {@code x} is; {@code x} stays as it is. */
    NDArray borrowing(Block block, NDArray x) {
        return consuming(block, alias(x));
    }

    /** Output of the block, on a handle of its own, attached where {@code x} was; {@code x} is released. */
    NDArray consuming(Block block, NDArray x) {
        return block instanceof Chain chain ? chain.run(this, x) : consumingForeign(block, x);
    }

    private NDArray consumingForeign(Block block, NDArray x) {
        NDManager home = x.getManager();
        try (NDManager inside = home.newSubManager()) {
            x.attach(inside);
            NDArray y = block.forward(parameters, new NDList(x), training).singletonOrThrow();
            // What was not made inside (a parameter, a constant) stays with its owner.
            NDArray output = isWithin(y.getManager(), inside) ? y : alias(y);
            output.attach(home);
            return output;
        }
    }

    /** A second handle of the same values. */
    static NDArray alias(NDArray x) {
        return x.reshape(x.getShape());
    }

    private static boolean isWithin(NDManager inner, NDManager outer) {
        NDManager manager = inner;
        while (manager != outer && manager.getParentManager() != null) {
            manager = manager.getParentManager();
        }
        return manager == outer;
    }
}
