package io.github.horesnet.samples.cli;

import io.github.horesnet.tableaux.Step;
import io.github.horesnet.tableaux.notation.Names;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a step. */
final class StepConverter implements ITypeConverter<Step> {
    static final String DESCRIPTION = "How the step h is chosen: fixed (1), learnable (one h a block), per-row"
            + " (one for each row of the tableau), or controlled (one h a block, which the error estimate of embedded"
            + " weights changes).";

    @Override
    public Step convert(String word) {
        return Step.of(word)
                .orElseThrow(() -> new TypeConversionException(
                        "unknown step '" + word + "'; " + Names.didYouMean(word, Step.words())));
    }
}
