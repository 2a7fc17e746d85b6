package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import io.github.horesnet.runtime.engine.PyTorch;

/** The step h of a block and the error estimate that controls it, both saved with the block and frozen in evaluation. */
final class ControlledStep {

    private static final float NONE_YET = -1;

    private final Parameter h;
    private final Parameter error;
    private final int order;
    private final StepControl control;

    ControlledStep(Scalar.Controlled scalar, StepControl control) {
        this.h = scalar.parameter();
        this.error = Parameter.builder()
                .setName(scalar.name() + "Error")
                .setType(Parameter.Type.OTHER)
                .optShape(new Shape())
                .optInitializer((manager, shape, type) -> manager.full(shape, NONE_YET, type))
                .optRequiresGrad(false)
                .build();
        this.order = scalar.order();
        this.control = control;
    }

    Parameter h() {
        return h;
    }

    Parameter error() {
        return error;
    }

    StepState state() {
        return new StepState(PyTorch.number(h.getArray()), PyTorch.number(error.getArray()));
    }

    /** Changes the step by the estimate h Σ (b − b̂) k of a training batch, given without gradients, and {@code x}. */
    void follow(Call call, NDArray estimate, NDArray x) {
        NDArray step = call.value(h, x);
        NDArray smoothed = call.value(error, x);
        double measured = relative(estimate, x);
        // A batch whose maps overflow says nothing about the step.
        if (Double.isFinite(measured)) {
            double now = control.smoothed(PyTorch.number(smoothed), measured);
            set(smoothed, now);
            double next = PyTorch.number(step) * control.factor(now, order);
            // Sub-nets that all give 0 let the step grow for ever.
            if (Float.isFinite((float) next)) {
                set(step, next);
            }
        }
    }

    /** The root mean square of the estimate relative to the tolerances. */
    private double relative(NDArray estimate, NDArray x) {
        try (NDArray size = x.abs();
                NDArray scaled = size.mul(control.relative());
                NDArray tolerance = scaled.add(control.absolute());
                NDArray ratio = estimate.div(tolerance);
                NDArray squares = ratio.mul(ratio);
                NDArray mean = squares.mean()) {
            return Math.sqrt(PyTorch.number(mean));
        }
    }

    private static void set(NDArray scalar, double value) {
        try (NDArray number = PyTorch.scalar(scalar.getManager(), scalar.getDataType(), value)) {
            PyTorch.copy(number, scalar);
        }
    }
}
