package io.github.horesnet.tableaux.draw;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A typeface by its generic family, with an estimate of widths that common fonts of that family stay below. */
enum Face {
    PROSE("sans-serif", "", 1),
    HEADING("sans-serif", " font-weight=\"bold\"", 1.12),
    MATHS("serif", "", 1),
    VARIABLE("serif", " font-style=\"italic\"", 1);

    /** How far letters rise above the baseline and fall below it, in the size of the type. */
    static final double ASCENT = 0.76;

    private static final double DESCENT = 0.24;
    private static final double FLAT = 0.02;
    private static final double OTHER = 1;
    private static final Map<Integer, Double> WIDTHS = Stream.of(
                    widths(0.42, "ijlftI.,:;|'!()[]/ ·′"),
                    widths(0.48, "r-"),
                    widths(0.64, "0123456789abcdeghknopqsuvxyz–"),
                    widths(0.84, "+−=≤≥<>×±ABCEFKLPRSTVXYZ"),
                    widths(0.88, "DGHJNOQUw"))
            .flatMap(widths -> widths.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String family;
    private final String attributes;
    private final double breadth;

    Face(String family, String attributes, double breadth) {
        this.family = family;
        this.attributes = attributes;
        this.breadth = breadth;
    }

    private static Map<Integer, Double> widths(double width, String characters) {
        return characters.chars().boxed().collect(Collectors.toMap(character -> character, character -> width));
    }

    String attributes() {
        return "font-family=\"" + family + "\"" + attributes;
    }

    double width(String text, double size) {
        double ems = text.codePoints()
                .mapToDouble(character -> WIDTHS.getOrDefault(character, OTHER))
                .sum();
        return ems * size * breadth;
    }

    /** Returns how far a text falls below its baseline, in the size of the type. */
    static double descent(String text) {
        return text.chars().allMatch(character -> "0123456789+−=≤×.kxhFcb′ ".indexOf(character) >= 0) ? FLAT : DESCENT;
    }
}
