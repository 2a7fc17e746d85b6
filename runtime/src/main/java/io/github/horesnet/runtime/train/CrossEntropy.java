package io.github.horesnet.runtime.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/**
 * The mean cross-entropy of logits [N, classes] and targets.
 *
 * @param smoothing the share of each target that all classes have alike; the rest belongs to the label
 */
record CrossEntropy(double smoothing) {
    /** Of the labels as they are. */
    static final CrossEntropy PLAIN = new CrossEntropy(0);

    /** The loss, of shape (), for labels [N]. */
    NDArray of(NDArray logits, NDArray labels) {
        NDArray logarithms = logits.logSoftmax(1);
        NDArray ofLabels = logarithms.gather(labels.expandDims(1), 1).mean().neg();
        if (smoothing == 0) {
            return ofLabels;
        }
        NDArray ofAll = logarithms.mean().neg();
        return ofLabels.mul(constant(logits, 1 - smoothing)).add(ofAll.mul(constant(logits, smoothing)));
    }

    private static NDArray constant(NDArray like, double value) {
        NDManager manager = like.getManager();
        return like.getDataType() == DataType.FLOAT64
                ? manager.full(new Shape(), 1, DataType.FLOAT64).mul(manager.create(value))
                : manager.full(new Shape(), (float) value, DataType.FLOAT32);
    }

    /** How many of the largest logits are those of the labels. */
    static long hits(NDArray logits, NDArray labels) {
        return logits.argMax(1).eq(labels).toType(DataType.INT64, false).sum().getLong();
    }
}
