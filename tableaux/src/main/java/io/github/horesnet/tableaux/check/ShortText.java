package io.github.horesnet.tableaux.check;

import io.github.horesnet.tableaux.exact.Rounding;
import io.github.horesnet.tableaux.exact.Surd;

/** Writes numbers in messages: exactly where that is short, or else about. */
final class ShortText {
    private static final int LENGTH = 60;
    private static final int DIGITS = 20;
    private static final int DIGITS_OF_DIFFERENCE = 3;

    private ShortText() {}

    static String of(Surd number) {
        String exact = number.toString();
        return exact.length() <= LENGTH ? exact : "about " + Rounding.decimal(number, DIGITS);
    }

    /** Returns the difference of two numbers, which may be far smaller than they are. */
    static String difference(Surd number, Surd expected) {
        Surd difference = number.minus(expected).exactly();
        String exact = difference.toString();
        return exact.length() <= DIGITS ? exact : "about " + Rounding.decimal(difference, DIGITS_OF_DIFFERENCE);
    }
}
