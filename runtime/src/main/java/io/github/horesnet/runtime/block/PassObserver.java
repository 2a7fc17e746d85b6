package io.github.horesnet.runtime.block;

import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import java.util.function.Supplier;

/** Is told which block a pass is in, where a pass's {@link ParameterStore} implements it. */
public interface PassObserver {
    /**
     * A block begins.
     *
     * @param block a step of a scheme, a sub-net or a block of a {@link Chain}
     */
    void enter(Block block);

    /** The block that began last has ended. */
    void leave();

    /** What observes a pass with parameters, which may be nothing. */
    static PassObserver of(ParameterStore parameters) {
        return parameters instanceof PassObserver observer ? observer : Nobody.NOBODY;
    }

    /** Does what a block does in a pass with parameters, and tells what observes it. */
    static <T> T during(ParameterStore parameters, Block block, Supplier<T> action) {
        PassObserver observer = of(parameters);
        observer.enter(block);
        try {
            return action.get();
        } finally {
            observer.leave();
        }
    }

    /** Observes nothing. */
    enum Nobody implements PassObserver {
        /** The one. */
        NOBODY;

        @Override
        public void enter(Block block) {}

        @Override
        public void leave() {}
    }
}
