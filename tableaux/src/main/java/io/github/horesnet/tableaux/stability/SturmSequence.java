package io.github.horesnet.tableaux.stability;

import io.github.horesnet.tableaux.exact.Interval;
import io.github.horesnet.tableaux.exact.Rational;
import io.github.horesnet.tableaux.exact.Surd;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Sturm's sequence of a polynomial: the polynomial, its derivative, and the negated remainders of Euclid's algorithm.
 * Between two points that are no roots, the sequence loses as many changes of sign as there are distinct roots.
 *
 * <p>Exact remainders have thousands of digits, so signs are taken from enclosures, and from exact numbers only where no
 * enclosure tells, as with multiple roots.
 */
final class SturmSequence {
    private static final int FIRST_DIGITS = 60;
    private static final int LAST_DIGITS = 500;

    private final Polynomial polynomial;
    private Optional<List<Polynomial>> exact = Optional.empty();
    private final Optional<List<EnclosedPolynomial>> enclosed;

    private SturmSequence(Polynomial polynomial) {
        this.polynomial = polynomial;
        this.enclosed = IntStream.iterate(FIRST_DIGITS, digits -> digits <= LAST_DIGITS, digits -> 2 * digits)
                .mapToObj(digits -> enclosed(polynomial, digits))
                .flatMap(Optional::stream)
                .findFirst();
    }

    static SturmSequence of(Polynomial polynomial) {
        return new SturmSequence(polynomial);
    }

    private static Optional<List<EnclosedPolynomial>> enclosed(Polynomial polynomial, int digits) {
        List<EnclosedPolynomial> sequence = new ArrayList<>();
        sequence.add(EnclosedPolynomial.of(polynomial, digits));
        EnclosedPolynomial next = EnclosedPolynomial.of(polynomial.derivative(), digits);
        while (next.degree() >= 0) {
            if (next.leading().signum() == 0) {
                return Optional.empty();
            }
            sequence.add(next);
            next = sequence.get(sequence.size() - 2).remainder(next).negated();
        }
        return Optional.of(sequence);
    }

    private static List<Polynomial> exact(Polynomial polynomial) {
        List<Polynomial> sequence = new ArrayList<>();
        sequence.add(polynomial);
        Polynomial next = polynomial.derivative();
        while (!next.isZero()) {
            sequence.add(next);
            next = sequence.get(sequence.size() - 2).remainder(next).negated();
        }
        return sequence;
    }

    /** Returns how often the sign changes along the sequence at a point. */
    int variations(Rational x) {
        return enclosed.flatMap(sequence -> signs(sequence, x))
                .map(SturmSequence::variations)
                .orElseGet(() -> variations(exactSigns(x)));
    }

    private static Optional<List<Integer>> signs(List<EnclosedPolynomial> sequence, Rational x) {
        List<Interval> values = sequence.stream().map(each -> each.at(x)).toList();
        return values.stream().allMatch(value -> value.signum() != 0)
                ? Optional.of(values.stream().map(Interval::signum).toList())
                : Optional.empty();
    }

    private List<Integer> exactSigns(Rational x) {
        List<Polynomial> sequence = exact.orElseGet(() -> exact(polynomial));
        exact = Optional.of(sequence);
        return sequence.stream()
                .map(each -> each.at(Surd.of(x)).signum())
                .filter(sign -> sign != 0)
                .toList();
    }

    private static int variations(List<Integer> signs) {
        return (int) IntStream.range(1, signs.size())
                .filter(i -> !signs.get(i).equals(signs.get(i - 1)))
                .count();
    }
}
