package io.github.horesnet.tableaux.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A change of one coefficient, or a swap of two, in the text of a tableau.
 *
 * @param text the changed text
 * @param entry the entry that was changed, where it is one
 */
record Mutation(Kind kind, String text, Optional<Entry> entry) {
    enum Kind {
        DIGIT,
        SIGN,
        RADICAL,
        SWAP
    }

    /**
     * A coefficient in a text.
     *
     * @param line the line, from 0
     * @param start the column where the value starts, from 0
     * @param column the column where the entry starts, which may be sparse, from 1
     */
    record Entry(int line, int start, int column, String value) {}

    private static final Pattern ENTRY = Pattern.compile("(?<=[ |])(?:\\d+:)?([^\\s|:]+)");

    /** Returns a random change of a text, which a seed decides. */
    static Mutation of(String text, Random random) {
        List<Entry> entries = entries(text);
        List<Entry> radicals =
                entries.stream().filter(entry -> entry.value().contains("sqrt")).toList();
        Kind drawn = Kind.values()[random.nextInt(Kind.values().length)];
        Kind kind = drawn == Kind.RADICAL && radicals.isEmpty() ? Kind.DIGIT : drawn;
        List<Entry> candidates = kind == Kind.RADICAL ? radicals : entries;
        Entry entry = candidates.get(random.nextInt(candidates.size()));
        return switch (kind) {
            case DIGIT -> one(kind, text, entry, withOtherDigit(entry.value(), random));
            case SIGN -> one(kind, text, entry, withOtherSign(entry.value(), random));
            case RADICAL -> one(kind, text, entry, withoutRadical(entry.value()));
            case SWAP -> swap(text, entry, entries.get(random.nextInt(entries.size())));
        };
    }

    private static Mutation one(Kind kind, String text, Entry entry, String value) {
        return new Mutation(kind, replaced(text, entry, value), Optional.of(entry));
    }

    private static Mutation swap(String text, Entry left, Entry right) {
        boolean ordered = left.line() < right.line() || (left.line() == right.line() && left.start() < right.start());
        Entry first = ordered ? left : right;
        Entry last = ordered ? right : left;
        return new Mutation(
                Kind.SWAP, replaced(replaced(text, last, first.value()), first, last.value()), Optional.empty());
    }

    private static String withOtherDigit(String value, Random random) {
        List<Integer> digits = new ArrayList<>();
        for (int i = 0; i < value.length(); i++) {
            if (Character.isDigit(value.charAt(i))) {
                digits.add(i);
            }
        }
        int at = digits.get(random.nextInt(digits.size()));
        int digit = (value.charAt(at) - '0' + 1 + random.nextInt(9)) % 10;
        return value.substring(0, at) + digit + value.substring(at + 1);
    }

    private static String withOtherSign(String value, Random random) {
        int inner = Math.max(value.indexOf('+'), value.lastIndexOf('-'));
        if (inner > 1 && random.nextBoolean()) {
            return value.substring(0, inner) + (value.charAt(inner) == '+' ? '-' : '+') + value.substring(inner + 1);
        }
        return value.startsWith("-") ? value.substring(1) : "-" + value;
    }

    private static String withoutRadical(String value) {
        return value.replaceFirst("\\*sqrt\\(\\d+\\)", "").replaceFirst("sqrt\\(\\d+\\)", "1");
    }

    private static String replaced(String text, Entry entry, String value) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        String line = lines.get(entry.line());
        lines.set(
                entry.line(),
                line.substring(0, entry.start())
                        + value
                        + line.substring(entry.start() + entry.value().length()));
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    /** Returns the coefficients of a text, its abscissae among them, but for zeros that are written as dots. */
    private static List<Entry> entries(String text) {
        List<Entry> entries = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            String content = lines.get(line);
            if (content.indexOf('|') >= 0) {
                Matcher matcher = ENTRY.matcher(" " + content);
                while (matcher.find()) {
                    if (matcher.group(1).matches(".*\\d.*")) {
                        entries.add(new Entry(line, matcher.start(1) - 1, matcher.start(), matcher.group(1)));
                    }
                }
            }
        }
        return entries;
    }
}
