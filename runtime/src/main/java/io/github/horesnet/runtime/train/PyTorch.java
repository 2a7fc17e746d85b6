package io.github.horesnet.runtime.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.Optional;
import java.util.function.Supplier;

/** What training needs of the PyTorch engine and DJL's own interfaces do not offer: the package's one use of its internals. */
final class PyTorch {
    private PyTorch() {}

    /** Evaluates {@code action} without recording it for a backward pass, on whatever thread. */
    static <T> T withoutGradients(Supplier<T> action) {
        Engine.getInstance(); // DJL turns gradients off on the thread that starts the engine: not in the midst of this
        boolean recording = JniUtils.isGradMode();
        JniUtils.setGradMode(false);
        try {
            return action.get();
        } finally {
            JniUtils.setGradMode(recording);
        }
    }

    /** The gradient of {@code parameter}, to be closed; empty if no backward pass has reached it. */
    static Optional<NDArray> gradient(NDArray parameter) {
        return Optional.ofNullable(JniUtils.getGradient((PtNDArray) parameter));
    }

    /** Sets the existing gradient of {@code parameter} to 0, whatever it held: NaN − NaN and NaN · 0 would stay NaN. */
    static void zeroGradient(NDArray parameter) {
        JniUtils.zeroGrad((PtNDArray) parameter);
    }

    /** The number of threads that share an operation. */
    static int threads() {
        return JniUtils.getNumThreads();
    }
}
