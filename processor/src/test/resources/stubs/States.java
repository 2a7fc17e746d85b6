package io.github.horesnet.runtime.block;

public interface States {
    enum Start {
        COPY,
        ZERO
    }

    static States mapAnd(Start... others) {
        throw new UnsupportedOperationException();
    }

    static States parts(int parts) {
        throw new UnsupportedOperationException();
    }
}
