package io.github.horesnet.runtime.block;

/** What becomes of the maps inside a network's blocks between the forward and the backward pass of training: the fastest first. */
public enum Activations {
    /** Autograd keeps them: the memory of a pass grows with the number of blocks. */
    STORED("plain"),
    /**
     * Only the inputs of blocks are kept, from which each is evaluated again: the memory of a pass grows by one map with
     * each block, and each sub-net is evaluated twice, those of the last block once. For any scheme whose step is not
     * controlled, with this library's training alone.
     */
    RECOMPUTED("checkpoint"),
    /**
     * As RECOMPUTED, but the backward pass goes through a block stage by stage: it holds the activations of one sub-net,
     * and two maps at most for each stage of one block. Each sub-net is evaluated three times, those of the last block
     * twice. Blocks that multiply scalars with one another are recomputed whole.
     */
    RECOMPUTED_BY_STAGE("checkpoint-stages"),
    /**
     * They are rebuilt from each block's output: the memory of a pass does not depend on the number of blocks, and each
     * sub-net is evaluated three times instead of once. For reversible schemes, with this library's training alone.
     */
    REBUILT("reversible");

    private final String word;

    Activations(String word) {
        this.word = word;
    }

    /** Its word in options and files. */
    public String word() {
        return word;
    }
}
