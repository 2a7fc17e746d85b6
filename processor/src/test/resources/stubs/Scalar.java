package io.github.horesnet.runtime.block;

public interface Scalar {
    static Scalar one(String name) {
        throw new UnsupportedOperationException();
    }

    static Scalar uniform(String name, double low, double high) {
        throw new UnsupportedOperationException();
    }

    static Scalar controlled(String name, int order) {
        throw new UnsupportedOperationException();
    }
}
