package io.github.horesnet.tableaux.notation;

import io.github.horesnet.tableaux.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts from a seed: grown from the grammar, or catalogued ones, and then mostly damaged. */
final class HostileTexts {
    private static final List<String> ATOMS = List.of(
            "0",
            "1",
            "2",
            "1/2",
            "0.25",
            "sqrt(2)",
            "sqrt(3)",
            "a",
            "h",
            "k1",
            "k2",
            "x",
            "x1",
            "x2",
            "v",
            "x'",
            "g",
            "0.333333333333",
            "sqrt(999999999989)",
            "1/0",
            "F",
            ".",
            "1:",
            "99999999999999999999",
            "");
    private static final List<String> HEADS = List.of(
            "scheme S",
            "title T",
            "order 2 (1)",
            "order 99",
            "cite C",
            "waive order \"r\"",
            "waive stability \"r\"",
            "let a = 1/3",
            "let a = sqrt(5)",
            "step per-row",
            "states x v = 0",
            "states x x2 = x",
            "split x = x1 x2",
            "learn g = uniform(-0.1, 0)",
            "learn g = 2",
            "# comment",
            "----");
    private static final List<String> SCHEMES = List.of(
            "states x previous = x\nlearn k = uniform(-0.1, 0)\nk1 = F(x)\nx' = (1 - k)*x + k*previous + k1\nprevious' = x",
            "split x = x1 x2\nx1' = x1 + F(x2)\nx2' = x2 + F(x1')",
            "states x v = 0\nlet g = 9/10\nv' = g*v + (1 - g)*F(x)\nx' = x + v'",
            "k1 = F[a](x)\nx' = x + k1 + F[a](k1)\nxhat' = x + k1",
            "A | 0 -5/9 -153/128\nB | 1/3 15/16 8/15",
            "alpha | 1\nbeta | 1\nalpha | 3/4 1/4\nbeta | . 1/4",
            "x' = x + h*F(x + h*F(x)/2)");
    private static final String CHARACTERS = "0123456789./*+-()|:=[]'\"#_ \t\nabhxkFvAB\0é\u2028";

    private final Random random;
    private final List<String> seeds = new ArrayList<>(SCHEMES);

    HostileTexts(long seed) {
        random = new Random(seed);
        Catalogue.names().stream()
                .map(name -> Catalogue.text(name).orElseThrow())
                .filter(text -> text.length() < 700)
                .forEach(seeds::add);
    }

    String next() {
        StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? one(seeds) : grown());
        for (int i = random.nextInt(5); i > 0; i--) {
            mutate(text);
        }
        return text.toString();
    }

    private String grown() {
        return several(4, () -> one(HEADS), "\n") + "\n"
                + switch (random.nextInt(4)) {
                    case 0 ->
                        rows("c", 5) + "\n----\n" + rows("b", 1) + (random.nextBoolean() ? "" : "\n" + rows("err", 1));
                    case 1 -> rows("A", 1) + "\n" + rows("B", 1);
                    case 2 -> several(4, () -> rows("alpha", 1) + "\n" + rows("beta", 1), "\n");
                    default -> several(5, this::equation, "\n");
                };
    }

    private String rows(String label, int most) {
        return several(
                most,
                () -> (label.equals("c") ? (random.nextBoolean() ? "" : value(1)) : label) + " | "
                        + several(4, () -> value(2), " "),
                "\n");
    }

    private String equation() {
        String left = one(List.of("k1", "k2", "x'", "v'", "x1'", "x2'", "xhat'", "y"));
        return left + " = " + (random.nextBoolean() ? "x + " : "") + value(4);
    }

    private String value(int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return one(ATOMS);
        }
        return switch (random.nextInt(5)) {
            case 0 -> "(" + value(depth - 1) + ")";
            case 1 -> one(List.of("F", "F[a]", "sqrt")) + "(" + value(depth - 1) + ")";
            case 2 -> "-" + value(depth - 1);
            default -> value(depth - 1) + one(List.of("+", "-", "*", "/", " + ")) + value(depth - 1);
        };
    }

    private String several(int most, Supplier<String> part, String separator) {
        return IntStream.rangeClosed(0, random.nextInt(most))
                .mapToObj(i -> part.get())
                .collect(Collectors.joining(separator));
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private void mutate(StringBuilder text) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(8));
        switch (random.nextInt(5)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.insert(at, CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            case 2 -> text.insert(at, one(ATOMS));
            case 3 -> text.insert(random.nextInt(text.length() + 1), text.substring(at, end));
            default -> text.insert(at, "\n" + one(random.nextBoolean() ? HEADS : SCHEMES) + "\n");
        }
    }
}
