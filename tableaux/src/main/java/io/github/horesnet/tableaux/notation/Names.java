package io.github.horesnet.tableaux.notation;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a mistyped name was probably meant to be. */
public final class Names {
    private Names() {}

    /** Returns the remedy for an unknown name: the nearest of the known ones, or else all of them. */
    public static String didYouMean(String name, Collection<String> known) {
        return nearest(name, known)
                .map(nearest -> "did you mean '" + nearest + "'?")
                .orElseGet(() -> known.isEmpty()
                        ? "none is defined"
                        : "known: " + known.stream().sorted().collect(Collectors.joining(", ")));
    }

    private static Optional<String> nearest(String name, Collection<String> known) {
        String wanted = shortened(name);
        int tolerance = Math.max(1, wanted.length() / 3);
        return known.stream()
                .min(Comparator.<String>comparingInt(candidate -> distance(wanted, shortened(candidate)))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(candidate -> distance(wanted, shortened(candidate)) <= tolerance);
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), 60)).toLowerCase(Locale.ROOT);
    }

    /** Returns how many letters to insert, drop, change, or swap with their neighbour. */
    private static int distance(String left, String right) {
        int[][] distances = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                distances[i][j] = i == 0 || j == 0 ? i + j : distance(left, right, i, j, distances);
            }
        }
        return distances[left.length()][right.length()];
    }

    private static int distance(String left, String right, int i, int j, int[][] known) {
        boolean same = left.charAt(i - 1) == right.charAt(j - 1);
        int changed = known[i - 1][j - 1] + (same ? 0 : 1);
        int distance = Math.min(changed, Math.min(known[i - 1][j], known[i][j - 1]) + 1);
        boolean swapped = i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        return swapped ? Math.min(distance, known[i - 2][j - 2] + 1) : distance;
    }
}
