package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import io.github.horesnet.runtime.engine.PyTorch;

/**
 * A step whose evaluation autograd has recorded.
 *
 * @param leaves the states before it, at which the record begins
 * @param outputs the states after it
 */
record RecordedStep(NDList leaves, NDList outputs) {
    /** Evaluates a step; the states before it stay. */
    static RecordedStep of(SchemeBlock step, Call call, NDList before) {
        NDList leaves = new NDList();
        for (NDArray state : before) {
            NDArray leaf = state.stopGradient();
            leaf.setRequiresGradient(true);
            leaves.add(leaf);
        }
        return new RecordedStep(leaves, step.consuming(call, aliases(leaves)));
    }

    /** The states after the step, on handles of their own that no gradient reaches. */
    NDList results() {
        NDList results = new NDList();
        outputs.forEach(output -> results.add(output.stopGradient()));
        return results;
    }

    /** The gradients of the states before the step, from those after it; these and the record are released. */
    NDList backward(NDList gradients) {
        try (NDArray product = product(gradients);
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
    private NDArray product(NDList gradients) {
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
