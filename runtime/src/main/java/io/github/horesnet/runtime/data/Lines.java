package io.github.horesnet.runtime.data;

import java.util.Locale;

/**
 * What the class of an embedded image says.
 *
 * @param hue the hues that the line across the middle may have
 * @param lightOnTop whether the light line is above it and not below
 */
record Lines(Hue hue, boolean lightOnTop) {
    /** The name of the class. */
    @Override
    public String toString() {
        return (lightOnTop ? "light over " : "light under ")
                + hue.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
