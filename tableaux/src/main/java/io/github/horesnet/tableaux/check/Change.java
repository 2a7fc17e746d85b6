package io.github.horesnet.tableaux.check;

import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.notation.Place;
import io.github.horesnet.tableaux.scheme.Tableau;

/**
 * Another value for a single entry of a tableau.
 *
 * @param name the entry as messages name it
 * @param tableau the tableau with the other value
 */
record Change(String name, Place place, Surd now, Surd value, Tableau tableau) {
    /** Returns the beginning of a sentence about what this change does. */
    @Override
    public String toString() {
        return name + " is " + ShortText.of(now) + "; with " + value;
    }
}
