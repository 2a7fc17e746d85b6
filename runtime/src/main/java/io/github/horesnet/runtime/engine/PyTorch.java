package io.github.horesnet.runtime.engine;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.Optional;
import java.util.function.Supplier;

/** What training needs of the PyTorch engine and DJL's own interfaces do not offer: the one use of its internals. */
public final class PyTorch {
    private PyTorch() {}

    /**
     * Evaluates an action without recording it for a backward pass, on whatever thread.
     *
     * @param action what to evaluate
     * @param <T> the type of its value
     * @return its value
     */
    public static <T> T withoutGradients(Supplier<T> action) {
        Engine.getInstance(); // DJL turns gradients off on the thread that starts the engine: not in the midst of this
        boolean recording = JniUtils.isGradMode();
        JniUtils.setGradMode(false);
        try {
            return action.get();
        } finally {
            JniUtils.setGradMode(recording);
        }
    }

    /**
     * Returns whether what this thread evaluates is recorded for a backward pass.
     *
     * @return whether it is
     */
    public static boolean isRecording() {
        return JniUtils.isGradMode();
    }

    /**
     * Goes back from an output to the leaves it was made of and adds to their gradients.
     *
     * @param output an array that was recorded
     * @param gradient the gradient of the loss with respect to it, of its shape
     */
    public static void backward(NDArray output, NDArray gradient) {
        JniUtils.backward((PtNDArray) output, (PtNDArray) gradient, false, false);
    }

    /**
     * Returns the gradient of a leaf.
     *
     * @param parameter the leaf
     * @return the gradient, to be closed; empty if no backward pass has reached it
     */
    public static Optional<NDArray> gradient(NDArray parameter) {
        return Optional.ofNullable(JniUtils.getGradient((PtNDArray) parameter));
    }

    /**
     * Sets the existing gradient of a leaf to 0, whatever it held: NaN − NaN and NaN · 0 would stay NaN.
     *
     * @param parameter the leaf
     */
    public static void zeroGradient(NDArray parameter) {
        JniUtils.zeroGrad((PtNDArray) parameter);
    }

    /**
     * Returns the value of a float array without dimensions.
     *
     * @param scalar float32 or float64, of shape ()
     * @return its value
     */
    public static double number(NDArray scalar) {
        return scalar.getDataType() == DataType.FLOAT64 ? scalar.getDouble() : scalar.getFloat();
    }

    /**
     * Makes an array of one number outside of what gradients reach, where a Java buffer may hold it.
     *
     * @param manager to which it is attached
     * @param type float32 or float64
     * @param value the number, to be rounded to the type
     * @return an array of shape ()
     */
    public static NDArray scalar(NDManager manager, DataType type, double value) {
        return type == DataType.FLOAT64 ? manager.create(value) : manager.create((float) value);
    }

    /**
     * Gives an array, also a leaf, the values of another; DJL's own method puts another array's memory in its place.
     *
     * @param source the values, of the type and shape of the target
     * @param target is changed in place
     */
    public static void copy(NDArray source, NDArray target) {
        try (NDArray values = target.stopGradient();
                NDArray zero = target.getManager().zeros(new Shape(), target.getDataType())) {
            values.powi(zero); // 1, whatever was there
            values.muli(source);
        }
    }

    /**
     * Lays maps out so that all channels of a pixel lie side by side, where the processor evaluates them; operations on
     * them keep that order.
     *
     * @param maps [N, C, H, W]
     * @return the same values, in an array of their own; {@code maps} itself where an accelerator has it, or no engine
     */
    public static NDArray channelsLast(NDArray maps) {
        if (!(maps instanceof PtNDArray) || maps.getDevice().isGpu()) {
            return maps;
        }
        try (NDArray view = maps.transpose(0, 2, 3, 1);
                NDArray values = view.flatten();
                NDArray ordered = values.reshape(view.getShape())) {
            return ordered.transpose(0, 3, 1, 2);
        }
    }

    /**
     * Returns the number of threads that share an operation.
     *
     * @return the threads
     */
    public static int threads() {
        return JniUtils.getNumThreads();
    }
}
