package io.github.horesnet.runtime.subnet;

import ai.djl.nn.Block;

/**
 * The symmetric F of second-order and Hamiltonian networks: F(x) = −Kᵀ ReLU(BN(K x)), K one 3×3 convolution.
 *
 * <p>Both layers share one weight. From Ruthotto, Haber, "Deep neural networks motivated by partial differential
 * equations", 2020.
 */
public record Symmetric() implements SubNet {

    @Override
    public Block create(long width) {
        return SymmetricLayer.ofWidth(width);
    }

    @Override
    public int layers() {
        return 2;
    }

    @Override
    public String name() {
        return "symmetric";
    }

    /** Returns true: F does not begin with its activation, but it ends linearly. */
    @Override
    public boolean preActivation() {
        return true;
    }
}
