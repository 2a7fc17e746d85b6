package io.github.horesnet.samples.cli;

import io.github.horesnet.runtime.block.Sharing;
import io.github.horesnet.tableaux.notation.Names;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads which stages share. */
final class SharingConverter implements ITypeConverter<Sharing> {
    private static final List<String> WORDS =
            Arrays.stream(Sharing.values()).map(SharingConverter::word).toList();

    static String word(Sharing sharing) {
        return sharing.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Sharing convert(String word) {
        return Arrays.stream(Sharing.values())
                .filter(sharing -> word(sharing).equals(word))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "unknown sharing '" + word + "'; " + Names.didYouMean(word, WORDS)));
    }
}
