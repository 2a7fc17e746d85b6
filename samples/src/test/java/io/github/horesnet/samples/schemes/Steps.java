package io.github.horesnet.samples.schemes;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import io.github.horesnet.runtime.block.SchemeBlock;

/** The learnable steps h of a block. */
final class Steps {

    private Steps() {}

    static void setAll(SchemeBlock block, double h) {
        setFrom(block, h, 0);
    }

    /** Sets steps that differ from 1 and from each other. */
    static void setDistinct(SchemeBlock block) {
        setFrom(block, 0.625, 0.125 / block.stages());
    }

    private static void setFrom(SchemeBlock block, double first, double increment) {
        double value = first;
        for (Parameter step : block.getDirectParameters().values()) {
            NDArray h = step.getArray();
            try (NDArray found = h.getManager().create(value)) {
                found.toType(h.getDataType(), false).copyTo(h);
            }
            value += increment;
        }
    }
}
