package io.github.horesnet.runtime.block;

public interface Uses {
    static Uses ofStages(int... abscissae) {
        throw new UnsupportedOperationException();
    }

    static Uses labelled(String... labels) {
        throw new UnsupportedOperationException();
    }
}
