package io.github.horesnet.runtime.data;

import java.util.Locale;

/**
 * What the class of an embedded image says.
 *
 * @param form the form of the bands
 * @param forward whether the order red, green, blue runs upwards (outwards for rings) and not the other way
 */
record Bands(Form form, boolean forward) {
    /** The name of the class. */
    @Override
    public String toString() {
        String way = form == Form.ROUND ? (forward ? "outwards" : "inwards") : (forward ? "upwards" : "downwards");
        return form.name().toLowerCase(Locale.ROOT) + " " + way;
    }
}
