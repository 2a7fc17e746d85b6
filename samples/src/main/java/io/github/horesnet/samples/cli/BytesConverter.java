package io.github.horesnet.samples.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an amount of memory as Java's own options have it: {@code 800m}, {@code 4g}; also {@code 1.5g}. */
final class BytesConverter implements ITypeConverter<Long> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,18})?)([kmgt]?)(?:i?b)?");
    private static final String UNITS = "kmgt";
    private static final int KIBI = 10;

    @Override
    public Long convert(String text) {
        Matcher matcher = FORM.matcher(text.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new TypeConversionException("found '" + text + "'; expected an amount of memory, such as 800m or 4g");
        }
        int power = matcher.group(2).isEmpty() ? 0 : KIBI * (1 + UNITS.indexOf(matcher.group(2)));
        return Math.round(Double.parseDouble(matcher.group(1)) * Math.pow(2, power));
    }
}
