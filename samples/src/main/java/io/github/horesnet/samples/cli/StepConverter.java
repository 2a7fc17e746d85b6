package io.github.horesnet.samples.cli;

import io.github.horesnet.tableaux.Step;

/** Reads a step. */
final class StepConverter extends WordConverter<Step> {
    static final String DESCRIPTION = "How the step h is chosen: fixed (1), learnable (one h a block), per-row"
            + " (one for each row of the tableau), or controlled (one h a block, which the error estimate of embedded"
            + " weights changes).";

    StepConverter() {
        super("step", Step.values(), Step::word);
    }
}
