package io.github.horesnet.samples.landscape;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import io.github.horesnet.runtime.engine.PyTorch;

/**
 * What a plane is for one parameter.
 *
 * @param origin the weights from which the directions lead
 */
record Span(Parameter parameter, NDArray origin, NDArray first, NDArray second) {
    static Span of(Parameter parameter, NDManager manager) {
        NDArray origin = parameter.getArray().duplicate();
        origin.attach(manager);
        return new Span(parameter, origin, Direction.of(origin, manager), Direction.of(origin, manager));
    }

    void move(double alpha, double beta) {
        try (NDArray sum = scaled(first, alpha);
                NDArray other = scaled(second, beta)) {
            sum.addi(other);
            sum.addi(origin);
            PyTorch.copy(sum, parameter.getArray());
        }
    }

    void moveBack() {
        PyTorch.copy(origin, parameter.getArray());
    }

    private static NDArray scaled(NDArray direction, double factor) {
        try (NDArray scalar = PyTorch.scalar(direction.getManager(), direction.getDataType(), factor)) {
            return direction.mul(scalar);
        }
    }
}
