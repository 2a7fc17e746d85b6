package io.github.horesnet.runtime.network;

import ai.djl.nn.Block;
import io.github.horesnet.runtime.block.BlockOptions;
import io.github.horesnet.runtime.block.SchemeBlock;
import java.util.function.Supplier;

/** Makes blocks of a scheme: the constructor of a generated class, such as {@code Rk4Block::new}. */
@FunctionalInterface
public interface SchemeConstructor {

    /**
     * Makes a block.
     *
     * @param f makes a new sub-net at each call
     * @param options the choices that the scheme leaves open
     * @return the block, not initialised
     */
    SchemeBlock create(Supplier<? extends Block> f, BlockOptions options);

    /**
     * Returns what makes blocks of a class.
     *
     * @param className the binary name of a generated class
     * @return the constructor
     * @throws IllegalArgumentException if there is no such class, or it is no concrete block of a scheme
     */
    static SchemeConstructor named(String className) {
        return SchemeClass.named(className);
    }
}
