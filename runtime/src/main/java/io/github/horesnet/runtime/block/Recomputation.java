package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import io.github.horesnet.runtime.engine.PyTorch;

/** A step that is evaluated again in the backward pass, since nothing of its first evaluation was kept. */
final class Recomputation {

    private Recomputation() {}

    /** The gradients of the states before a step, from those after it; these are released. */
    static NDList backward(SchemeBlock step, Call call, NDList before, NDList gradients) {
        NDList leaves = new NDList();
        for (NDArray state : before) {
            NDArray leaf = state.stopGradient();
            leaf.setRequiresGradient(true);
            leaves.add(leaf);
        }
        NDList outputs = step.consuming(call, aliases(leaves));
        try (NDArray product = product(outputs, gradients);
                NDArray one = product.onesLike()) {
            PyTorch.backward(product, one);
        }
        outputs.close();
        NDList result = new NDList();
        for (NDArray leaf : leaves) {
            result.add(PyTorch.gradient(leaf).orElseGet(leaf::zerosLike));
        }
        leaves.close();
        gradients.close();
        return result;
    }

    /** Σ gradient · output, whose gradients are those of the loss; a handle left open would keep all activations. */
    private static NDArray product(NDList outputs, NDList gradients) {
        Sum sum = new Sum();
        for (int state = 0; state < outputs.size(); state++) {
            try (NDArray scaled = outputs.get(state).mul(gradients.get(state))) {
                sum.take(scaled.sum());
            }
        }
        return sum.handOver();
    }

    /** Handles of their own. */
    static NDList aliases(NDList arrays) {
        NDList aliases = new NDList();
        arrays.forEach(array -> aliases.add(Call.alias(array)));
        return aliases;
    }
}
