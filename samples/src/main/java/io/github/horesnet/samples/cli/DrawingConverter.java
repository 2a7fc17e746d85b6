package io.github.horesnet.samples.cli;

import io.github.horesnet.tableaux.draw.Drawing;
import io.github.horesnet.tableaux.notation.Names;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what to draw. */
final class DrawingConverter implements ITypeConverter<List<Drawing>> {
    static final String ALL = "all";

    @Override
    public List<Drawing> convert(String word) {
        if (word.equals(ALL)) {
            return List.of(Drawing.values());
        }
        return Drawing.of(word).map(List::of).orElseThrow(() -> {
            List<String> words =
                    Stream.concat(Drawing.words().stream(), Stream.of(ALL)).toList();
            return new TypeConversionException("unknown picture '" + word + "'; " + Names.didYouMean(word, words));
        });
    }
}
