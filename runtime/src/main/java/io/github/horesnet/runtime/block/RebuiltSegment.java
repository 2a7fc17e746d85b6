package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import io.github.horesnet.runtime.engine.PyTorch;
import java.util.List;

/** Reversible steps whose activations are rebuilt from their output, one step at a time. */
final class RebuiltSegment implements Segment {

    /** Above, what is rebuilt has too little to do with what was. */
    private static final double TOLERANCE = 1e-2;

    private final List<ReversibleBlock> steps;
    private final States states;
    private NDList start = new NDList();
    private NDList end = new NDList();

    RebuiltSegment(List<ReversibleBlock> steps) {
        this.steps = steps;
        this.states = steps.get(0).states();
    }

    @Override
    public NDArray forward(Call call, NDArray map) {
        return PyTorch.withoutGradients(() -> {
            start = states.begin(map);
            NDList carried = RecordedStep.aliases(start);
            for (ReversibleBlock step : steps) {
                carried = step.consuming(call, carried);
            }
            end = RecordedStep.aliases(carried);
            return states.end(carried);
        });
    }

    @Override
    public NDArray backward(Call call, NDArray gradient) {
        NDList carried = end;
        NDList gradients = states.gradientOfEnd(gradient);
        for (int i = steps.size() - 1; i >= 0; i--) {
            ReversibleBlock step = steps.get(i);
            try (NDManager copies = gradient.getManager().newSubManager()) {
                Call again = new Call(new QuietStore(call.parameters(), copies), call.training());
                NDList after = carried;
                NDList before = PyTorch.withoutGradients(() -> step.rebuilding(again, after));
                gradients = RecordedStep.of(step, again, before).backward(gradients);
                carried = before;
            }
        }
        requireRebuilt(carried);
        carried.close();
        start.close();
        return states.gradientOfBegin(gradients);
    }

    private void requireRebuilt(NDList rebuilt) {
        double difference = 0;
        double size = 0;
        for (int state = 0; state < start.size(); state++) {
            try (NDArray wrong = rebuilt.get(state).sub(start.get(state))) {
                difference = Math.hypot(difference, norm(wrong));
                size = Math.hypot(size, norm(start.get(state)));
            }
        }
        if (!(difference <= TOLERANCE * size)) {
            throw new IllegalStateException(steps.get(0).getClass().getSimpleName() + ": the input of " + steps.size()
                    + " blocks was rebuilt with an error of " + (float) (difference / size)
                    + ", expected at most " + TOLERANCE + ", since errors grow on the way back; choose fewer blocks or"
                    + " stored activations");
        }
    }

    private static double norm(NDArray array) {
        try (NDArray norm = array.norm();
                NDArray number = norm.toType(DataType.FLOAT64, false)) {
            return number.getDouble();
        }
    }
}
