package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Optional;

/** The operations by which a step makes sums of maps, as the engine does them. */
class Arithmetic {

    static final Arithmetic PLAIN = new Arithmetic();

    /** A second handle of a map. */
    NDArray alias(NDArray map) {
        return Call.alias(map);
    }

    /** A new array: one map plus or minus another. */
    NDArray sum(NDArray first, NDArray second, boolean plus) {
        return plus ? first.add(second) : first.sub(second);
    }

    /** Adds a map to a total, or subtracts it, in place. */
    void accumulate(NDArray total, NDArray map, boolean plus) {
        if (plus) {
            total.addi(map);
        } else {
            total.subi(map);
        }
    }

    /** A new array: a map times a constant of shape (). */
    NDArray scaled(NDArray map, NDArray constant) {
        return map.mul(constant);
    }

    /** Multiplies a total by a constant of shape (), in place. */
    void scale(NDArray total, NDArray constant) {
        total.muli(constant);
    }

    /** A new array: a map times a learnable scalar of shape (). */
    NDArray product(NDArray map, NDArray scalar) {
        return map.mul(scalar);
    }

    /** The step begins with its states. */
    void stepBegins(List<NDArray> states) {}

    /** The step has given the next states. */
    void stepEnds(List<NDArray> states) {}

    /** A stage is about to consume its input. */
    void stageBegins(NDArray input) {}

    /** The stage has given its output, times a scale where there is one. */
    void stageEnds(int stage, NDArray output, Optional<NDArray> scale) {}

    /** A scalar is made of scalars. */
    void derivesScalar() {}
}
