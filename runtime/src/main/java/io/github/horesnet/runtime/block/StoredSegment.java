package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import io.github.horesnet.runtime.engine.PyTorch;
import java.util.List;
import java.util.Optional;

/** Blocks whose activations autograd keeps from the forward to the backward pass. */
final class StoredSegment implements Segment {

    private final List<Block> blocks;
    private Optional<NDArray> input = Optional.empty();
    private Optional<NDArray> output = Optional.empty();

    StoredSegment(List<Block> blocks) {
        this.blocks = blocks;
    }

    @Override
    public NDArray forward(Call call, NDArray map) {
        NDArray leaf = map.stopGradient();
        leaf.setRequiresGradient(true);
        input = Optional.of(leaf);
        Flow flow = new Flow(call, Call.alias(leaf));
        blocks.forEach(flow::through);
        NDArray end = flow.end();
        output = Optional.of(end);
        return end;
    }

    @Override
    public NDArray backward(Call call, NDArray gradient) {
        try (NDArray leaf = input.orElseThrow();
                NDArray end = output.orElseThrow()) {
            PyTorch.backward(end, gradient);
            return PyTorch.gradient(leaf).orElseGet(leaf::zerosLike);
        }
    }
}
