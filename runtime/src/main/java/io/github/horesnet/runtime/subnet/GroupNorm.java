package io.github.horesnet.runtime.subnet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.nn.norm.LayerNorm;

/** Normalises each group of neighbouring channels of each image, then scales and shifts each channel. */
final class GroupNorm extends Branches {

    private static final float EPSILON = 1e-5f;

    private final long groups;
    private final Parameter gamma;
    private final Parameter beta;

    GroupNorm(long width, long groups) {
        super(width);
        this.groups = groups;
        gamma = parameter("gamma", Parameter.Type.GAMMA, width);
        beta = parameter("beta", Parameter.Type.BETA, width);
    }

    @Override
    NDArray run(Pass pass, NDArray x) {
        try (NDArray normal = normalised(x);
                NDArray scale = column(pass.value(gamma, x));
                NDArray shift = column(pass.value(beta, x))) {
            return normal.mul(scale).addi(shift);
        }
    }

    // DJL has no group norm on PyTorch; its layer norm takes a weight for each place of a group, here 1 and 0.
    private NDArray normalised(NDArray x) {
        Shape group = new Shape(x.getShape().slice(1).size() / groups);
        NDManager inside = x.getManager();
        NDArray ones = inside.ones(group, x.getDataType());
        NDArray zeros = inside.zeros(group, x.getDataType());
        try (NDArray rows = x.reshape(x.getShape().get(0), groups, group.get(0));
                NDArray normal =
                        LayerNorm.layerNorm(rows, group, ones, zeros, EPSILON).singletonOrThrow()) {
            return normal.reshape(x.getShape());
        }
    }

    private static NDArray column(NDArray parameter) {
        return parameter.reshape(1, parameter.size(), 1, 1);
    }

    private Parameter parameter(String name, Parameter.Type type, long width) {
        Parameter parameter = Parameter.builder()
                .setName(name)
                .setType(type)
                .optShape(new Shape(width))
                .build();
        parameters.put(name, parameter);
        return parameter;
    }
}
