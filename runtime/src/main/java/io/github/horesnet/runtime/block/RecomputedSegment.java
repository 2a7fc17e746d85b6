package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import io.github.horesnet.runtime.engine.PyTorch;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Steps of which only the inputs are kept, from which each is evaluated again in the backward pass. */
final class RecomputedSegment implements Segment {

    private final List<SchemeBlock> steps;
    private final int repeated;
    private final States states;
    private final Deque<NDList> inputs = new ArrayDeque<>();
    private Optional<RecordedStep> recorded = Optional.empty();

    /** Takes the last step of the whole pass, of which all is kept, since the backward pass comes to it first. */
    RecomputedSegment(List<SchemeBlock> steps, Optional<Block> last) {
        this.steps = steps;
        int end = steps.size() - 1;
        this.repeated = last.filter(steps.get(end)::equals).isPresent() ? end : end + 1;
        this.states = steps.get(0).states();
    }

    @Override
    public NDArray forward(Call call, NDArray map) {
        NDList carried = PyTorch.withoutGradients(() -> states.begin(map));
        for (SchemeBlock step : steps) {
            NDList before = carried;
            carried = inputs.size() == repeated
                    ? record(step, call, before)
                    : PyTorch.withoutGradients(() -> {
                        inputs.addLast(RecordedStep.aliases(before));
                        return step.consuming(call, before);
                    });
        }
        return states.end(carried);
    }

    private NDList record(SchemeBlock step, Call call, NDList before) {
        RecordedStep record = RecordedStep.of(step, call, before);
        before.close();
        recorded = Optional.of(record);
        return record.results();
    }

    @Override
    public NDArray backward(Call call, NDArray gradient) {
        NDList gradients = states.gradientOfEnd(gradient);
        if (recorded.isPresent()) {
            gradients = recorded.get().backward(gradients);
        }
        while (!inputs.isEmpty()) {
            try (NDManager copies = gradient.getManager().newSubManager();
                    NDList before = inputs.removeLast()) {
                Call again = new Call(new QuietStore(call.parameters(), copies), call.training());
                gradients =
                        RecordedStep.of(steps.get(inputs.size()), again, before).backward(gradients);
            }
        }
        return states.gradientOfBegin(gradients);
    }
}
