package io.github.horesnet.samples.cli;

import io.github.horesnet.tableaux.notation.Names;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads one of a few values, each of which has a word. */
abstract class WordConverter<T> implements ITypeConverter<T> {
    private final String kind;
    private final List<T> values;
    private final Function<T, String> wordOf;

    WordConverter(String kind, T[] values, Function<T, String> wordOf) {
        this.kind = kind;
        this.values = List.of(values);
        this.wordOf = wordOf;
    }

    @Override
    public final T convert(String word) {
        Stream<T> found = values.stream().filter(value -> wordOf.apply(value).equals(word));
        return found.findFirst()
                .orElseThrow(() -> new TypeConversionException("unknown " + kind + " '" + word + "'; "
                        + Names.didYouMean(word, values.stream().map(wordOf).toList())));
    }
}
