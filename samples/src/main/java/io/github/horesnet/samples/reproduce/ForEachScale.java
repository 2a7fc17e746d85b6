package io.github.horesnet.samples.reproduce;

import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;

/** Values of which each scale has one. */
final class ForEachScale {
    private ForEachScale() {}

    /**
     * Copies values.
     *
     * @throws IllegalArgumentException if one is missing
     */
    static <T> Map<Scale, T> of(Map<Scale, T> values) {
        if (!values.keySet().equals(EnumSet.allOf(Scale.class))) {
            throw new IllegalArgumentException(
                    "found scales " + values.keySet() + "; expected " + EnumSet.allOf(Scale.class));
        }
        return Map.copyOf(values);
    }

    static <T> T at(Scale scale, Map<Scale, T> values) {
        return Objects.requireNonNull(values.get(scale));
    }
}
