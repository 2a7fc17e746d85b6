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
import java.util.function.Function;

/** Steps of which only the inputs are kept, and in the backward pass the inputs of the stages of one step at a time. */
final class StagewiseSegment implements Segment {

    private final List<SchemeBlock> steps;
    private final Optional<Block> last;
    private final States states;
    private final Deque<Kept> kept = new ArrayDeque<>();

    /** What the backward pass finds of a step. */
    private record Kept(NDList input, Optional<Tape> tape) {}

    /** Takes the last step of the whole pass, whose stages keep their inputs, since the backward pass comes to it first. */
    StagewiseSegment(List<SchemeBlock> steps, Optional<Block> last) {
        this.steps = steps;
        this.last = last;
        this.states = steps.get(0).states();
    }

    @Override
    public NDArray forward(Call call, NDArray map) {
        return PyTorch.withoutGradients(() -> {
            NDList carried = states.begin(map);
            for (SchemeBlock step : steps) {
                NDList input = RecordedStep.aliases(carried);
                Optional<Tape> tape = last.filter(step::equals).map(any -> new Tape(map.getManager()));
                kept.addLast(new Kept(input, tape));
                carried = step.consuming(
                        call, carried, tape.<Arithmetic>map(Function.identity()).orElse(Arithmetic.PLAIN));
            }
            return states.end(carried);
        });
    }

    @Override
    public NDArray backward(Call call, NDArray gradient) {
        NDManager home = gradient.getManager();
        NDList gradients = states.gradientOfEnd(gradient);
        for (int place = steps.size() - 1; place >= 0; place--) {
            SchemeBlock step = steps.get(place);
            Kept found = kept.removeLast();
            try (NDManager copies = home.newSubManager();
                    NDList input = found.input()) {
                Call again = new Call(new QuietStore(call.parameters(), copies), call.training());
                Tape tape = found.tape().orElseGet(() -> taped(step, again, input));
                gradients = tape.isComplete()
                        ? new WayBack(step, call, home, tape).from(gradients)
                        : RecordedStep.of(step, again, input).backward(gradients);
            }
        }
        return states.gradientOfBegin(gradients);
    }

    private static Tape taped(SchemeBlock step, Call again, NDList input) {
        return PyTorch.withoutGradients(() -> {
            Tape tape = new Tape(input.get(0).getManager());
            step.consuming(again, RecordedStep.aliases(input), tape).close();
            return tape;
        });
    }
}
