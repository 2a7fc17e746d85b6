package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDArray;
import java.util.List;

/** A step of a scheme as another block computes it, with sub-nets and scalars of its own, for inference alone. */
final class FrozenStep extends SchemeBlock {

    private final SchemeBlock trained;

    FrozenStep(SchemeBlock trained, NormFolding folding) {
        super(trained, folding);
        this.trained = trained;
    }

    @Override
    List<Sum> advance(Stages f, List<NDArray> incoming) {
        return trained.advance(f, incoming);
    }
}
