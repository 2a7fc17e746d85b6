package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import io.github.horesnet.runtime.engine.PyTorch;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Steps of which only the inputs are kept, from which each is evaluated again in the backward pass. */
final class RecomputedSegment implements Segment {

    private final List<SchemeBlock> steps;
    private final States states;
    private final Deque<NDList> inputs = new ArrayDeque<>();

    RecomputedSegment(List<SchemeBlock> steps) {
        this.steps = steps;
        this.states = steps.get(0).states();
    }

    @Override
    public NDArray forward(Call call, NDArray map) {
        return PyTorch.withoutGradients(() -> {
            NDList carried = states.begin(map);
            for (SchemeBlock step : steps) {
                inputs.addLast(Recomputation.aliases(carried));
                carried = step.consuming(call, carried);
            }
            return states.end(carried);
        });
    }

    @Override
    public NDArray backward(Call call, NDArray gradient) {
        NDList gradients = states.gradientOfEnd(gradient);
        for (int i = steps.size() - 1; i >= 0; i--) {
            try (NDManager copies = gradient.getManager().newSubManager();
                    NDList before = inputs.removeLast()) {
                Call again = new Call(new QuietStore(call.parameters(), copies), call.training());
                gradients = Recomputation.backward(steps.get(i), again, before, gradients);
            }
        }
        return states.gradientOfBegin(gradients);
    }
}
