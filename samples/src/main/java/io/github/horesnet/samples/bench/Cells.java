package io.github.horesnet.samples.bench;

import java.util.Locale;
import java.util.stream.Stream;

/** What stands in the cells of a bench's tables. */
final class Cells {
    static final String NOTHING = "–";
    static final double MEGABYTE = 1e6;

    private Cells() {}

    static String median(Quantity quantity, double unit, int digits) {
        return quantity.isMeasured() ? number(quantity.median() / unit, digits) : NOTHING;
    }

    /** The median, and in brackets the least and the most. */
    static String spread(Quantity quantity, double unit, int digits) {
        return quantity.isMeasured()
                ? number(quantity.median() / unit, digits) + " (" + number(quantity.least() / unit, digits) + "–"
                        + number(quantity.most() / unit, digits) + ")"
                : NOTHING;
    }

    static String ratio(Quantity quantity, Object other) {
        Double ratio = quantity.ratios().get(other.toString());
        return ratio == null ? NOTHING : number(ratio, 2);
    }

    static String held(Row row) {
        return row.held() == 0 ? NOTHING : number(row.held(), 1);
    }

    /** The network, and what becomes of its activations where they are not stored. */
    static String network(Row row) {
        return row.memory().equals("plain") ? row.network() : row.network() + ", " + row.memory();
    }

    /** All of a target. */
    static Stream<String> of(Target target) {
        return Stream.of(
                target.what(),
                target.network(),
                "" + target.layers(),
                "" + target.batch(),
                number(target.found(), 2),
                number(target.most(), 2),
                target.isMet() ? "met" : "missed");
    }

    static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }
}
