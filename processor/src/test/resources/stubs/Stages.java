package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDArray;

public interface Stages {
    NDArray evaluate(int stage, NDArray x);

    NDArray evaluate(int stage, Sum y);

    NDArray evaluate(int stage, NDArray x, NDArray scale);

    NDArray evaluate(int stage, Sum y, NDArray scale);

    NDArray scalar(String name);

    NDArray product(NDArray first, NDArray... others);

    NDArray reciprocal(NDArray scalar);

    boolean measuresError();

    void estimate(Sum error);

    NDArray partial(Sum sum);

    Sum sum();

    Sum sum(NDArray x);
}
