package io.github.horesnet.samples.cli;

import ai.djl.Model;
import ai.djl.nn.Block;
import io.github.horesnet.runtime.block.NormFolding;
import picocli.CommandLine.Option;

/** Whether a model that is read is folded for inference. */
final class FoldOption {
    @Option(
            names = "--fold",
            description =
                    "Put what batch normalisation does after a convolution into the convolution's weights: the same"
                            + " scores to rounding, by fewer operations.")
    private boolean fold;

    /** Gives a model a folded network in the place of its own, which is closed, if that is wished. */
    void applyTo(Model model) {
        if (fold) {
            Block trained = model.getBlock();
            model.setBlock(NormFolding.forInference(trained, model.getNDManager()));
            trained.clear();
        }
    }
}
