package io.github.horesnet.samples.cli;

import io.github.horesnet.runtime.block.Activations;
import io.github.horesnet.tableaux.notation.Names;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what becomes of the maps inside blocks between the forward and the backward pass. */
final class MemoryConverter implements ITypeConverter<Activations> {
    static final String DESCRIPTION =
            "How training remembers the maps inside blocks: plain (all of them), checkpoint (a block's input alone, from which"
                    + " the block is evaluated again), or reversible (none, where the scheme can be undone).";

    private static final List<String> WORDS =
            Arrays.stream(Activations.values()).map(MemoryConverter::word).toList();

    static String word(Activations activations) {
        return switch (activations) {
            case STORED -> "plain";
            case RECOMPUTED -> "checkpoint";
            case REBUILT -> "reversible";
        };
    }

    @Override
    public Activations convert(String word) {
        return Arrays.stream(Activations.values())
                .filter(activations -> word(activations).equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new TypeConversionException("unknown memory '" + word + "'; " + Names.didYouMean(word, WORDS)));
    }
}
