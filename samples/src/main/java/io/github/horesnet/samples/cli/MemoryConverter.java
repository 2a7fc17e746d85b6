package io.github.horesnet.samples.cli;

import io.github.horesnet.runtime.block.Activations;

/** Reads what becomes of the maps inside blocks between the forward and the backward pass. */
final class MemoryConverter extends WordConverter<Activations> {
    static final String DESCRIPTION =
            "How training remembers the maps inside blocks: plain (all of them), checkpoint (a block's input alone, from which"
                    + " the block is evaluated again), checkpoint-stages (the same, one stage at a time, for blocks of many"
                    + " stages), or reversible (none, where the scheme can be undone).";

    MemoryConverter() {
        super("memory", Activations.values(), Activations::word);
    }
}
