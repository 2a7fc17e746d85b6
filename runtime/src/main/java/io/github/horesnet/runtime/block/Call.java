package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import io.github.horesnet.runtime.engine.PyTorch;
import java.util.function.UnaryOperator;

/**
 * Calls blocks of any origin and releases all that they made inside, except their output.
 *
 * <p>DJL attaches a result to the manager of its first operand. So the input is handed over on a manager of the call's
 * own, which goes with the call; parameters, statistics and constants have other managers and stay.
 */
record Call(ParameterStore parameters, boolean training) {

    /** Whether something may be kept for a backward pass. */
    boolean recording() {
        return training || PyTorch.isRecording();
    }

    /** Output of the block, on a handle of its own, attached where {@code x} is; {@code x} stays as it is. */
    NDArray borrowing(Block block, NDArray x) {
        return consuming(block, alias(x));
    }

    /** Output of the block, on a handle of its own, attached where {@code x} was; {@code x} is released. */
    NDArray consuming(Block block, NDArray x) {
        return PassObserver.during(parameters, block, () -> run(block, x));
    }

    private NDArray run(Block block, NDArray x) {
        if (block instanceof Chain chain) {
            return chain.run(this, x);
        } else if (block instanceof Twin twin) {
            return twin.run(this, x);
        }
        return consuming(new NDList(x), inputs -> block.forward(parameters, inputs, training))
                .singletonOrThrow();
    }

    /** Arrays that are made of {@code inputs} and attached where these were; {@code inputs} are released. */
    static NDList consuming(NDList inputs, UnaryOperator<NDList> run) {
        NDManager home = inputs.get(0).getManager();
        try (NDManager inside = home.newSubManager()) {
            inputs.attach(inside);
            NDList outputs = new NDList();
            for (NDArray y : run.apply(inputs)) {
                // What was not made inside (a parameter, a constant) stays with its owner.
                NDArray output = isWithin(y.getManager(), inside) ? y : alias(y);
                output.attach(home);
                outputs.add(output);
            }
            return outputs;
        }
    }

    /** Value of a parameter on the device of {@code x}; nobody may close it. */
    NDArray value(Parameter parameter, NDArray x) {
        return parameters.getValue(parameter, x.getDevice(), training);
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
