package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDArray;

public final class Sum {
    public Sum plus(NDArray k) {
        return this;
    }

    public Sum plus(Coefficient a, NDArray k) {
        return this;
    }

    public Sum plus(NDArray scalar, Sum inner) {
        return this;
    }

    public Sum minus(NDArray k) {
        return this;
    }

    public Sum take(NDArray k) {
        return this;
    }

    public Sum take(Coefficient a, NDArray k) {
        return this;
    }

    public Sum takeMinus(NDArray k) {
        return this;
    }
}
