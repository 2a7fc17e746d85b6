package io.github.horesnet.tableaux.stability;

import io.github.horesnet.tableaux.exact.Interval;
import io.github.horesnet.tableaux.exact.Rational;
import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.scheme.Tableau;
import io.github.horesnet.tableaux.stability.FirstCrossing.Bracket;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The stability polynomial of an explicit scheme, R(z) = 1 + Σ bᵀAᵏ⁻¹𝟙 zᵏ: a step from y with y' = λy and z = hλ ends in
 * R(z) y (Hairer, Wanner, Solving Ordinary Differential Equations II, section IV.2).
 *
 * @param coefficients the coefficients from the constant one, which is 1, up
 */
public record StabilityPolynomial(List<Surd> coefficients) {
    private static final Polynomial ONE = new Polynomial(List.of(Surd.ONE));
    private static final int DIGITS = 20;

    /** More digits than those of published decimals. */
    private static final int ENCLOSURE_DIGITS = 120;

    public StabilityPolynomial {
        coefficients = new Polynomial(coefficients).coefficients();
    }

    /** Returns the polynomial of the weights b. */
    public static StabilityPolynomial of(Tableau tableau) {
        if (tableau.isExact()) {
            Powers<Surd> exact = new Powers<>(Surd.ZERO, Surd.ONE, Surd::plus, Surd::times);
            return new StabilityPolynomial(exact.coefficients(tableau, number -> number));
        }
        Powers<Interval> enclosed = new Powers<>(Interval.ZERO, Interval.ONE, Interval::plus, (a, b) -> a.times(b)
                .rounded(ENCLOSURE_DIGITS));
        List<Interval> coefficients =
                enclosed.coefficients(tableau, number -> Interval.asMeant(number, ENCLOSURE_DIGITS));
        return new StabilityPolynomial(coefficients.stream()
                .map(coefficient -> coefficient.signum() == 0 ? Surd.ZERO : Surd.of(coefficient))
                .toList());
    }

    /** Computes 1 and bᵀAᵏ⁻¹𝟙 in some arithmetic. */
    private record Powers<E>(E zero, E one, BinaryOperator<E> plus, BinaryOperator<E> times) {
        List<E> coefficients(Tableau tableau, Function<Surd, E> read) {
            List<E> weights = tableau.weights().stream().map(read).toList();
            List<List<E>> matrix = tableau.matrix().stream()
                    .map(row -> row.stream().map(read).toList())
                    .toList();
            List<E> coefficients = new ArrayList<>(List.of(one));
            List<E> vector = Collections.nCopies(tableau.stages(), one);
            for (int power = 1; power <= tableau.stages(); power++) {
                List<E> last = vector;
                coefficients.add(product(weights, last));
                vector = matrix.stream().map(row -> product(row, last)).toList();
            }
            return coefficients;
        }

        private E product(List<E> row, List<E> vector) {
            return IntStream.range(0, row.size())
                    .filter(i -> !row.get(i).equals(zero))
                    .mapToObj(i -> times.apply(row.get(i), vector.get(i)))
                    .reduce(zero, plus);
        }
    }

    /**
     * Returns the polynomial with the coefficients 1/k! up to an order, which it has by the order conditions: where these
     * hold within rounded decimals alone, the decimals would decide what is stable near 0.
     */
    public StabilityPolynomial exponentialTo(int order) {
        List<Surd> exponential = new ArrayList<>(coefficients);
        BigInteger factorial = BigInteger.ONE;
        for (int power = 1; power <= Math.min(order, coefficients.size() - 1); power++) {
            factorial = factorial.multiply(BigInteger.valueOf(power));
            exponential.set(power, Surd.of(Rational.of(BigInteger.ONE, factorial)));
        }
        return new StabilityPolynomial(exponential);
    }

    /** Returns the polynomial with each coefficient that is not exact rounded to some digits, and taken as exact. */
    public StabilityPolynomial rounded(int digits) {
        return new StabilityPolynomial(coefficients.stream()
                .map(coefficient -> coefficient.rounded(digits))
                .toList());
    }

    /** Returns R(z) at a point. */
    public Surd at(Surd z) {
        return new Polynomial(coefficients).at(z);
    }

    /**
     * Encloses the largest x for which |R(z)| ≤ 1 on all of [−x, 0]: the real stability interval. Empty where it has no
     * end, as R is 1.
     */
    public Optional<Interval> realInterval() {
        Polynomial along = alternating(IntStream.range(0, coefficients.size()));
        return Stream.of(ONE.plus(along), ONE.plus(along.negated()))
                .flatMap(difference -> FirstCrossing.of(difference).stream())
                .min((left, right) -> left.low().compareTo(right.low()))
                .map(bracket -> new Interval(down(bracket.low()), up(bracket.high())));
    }

    /**
     * Encloses the largest y for which |R(z)| ≤ 1 on all of [−iy, iy]: the imaginary stability interval, 0 for many
     * schemes. Empty where it has no end, as R is 1.
     */
    public Optional<Interval> imaginaryInterval() {
        // With w = y², R(iy) = even(w) + iy odd(w).
        Polynomial even = alternating(IntStream.iterate(0, i -> i < coefficients.size(), i -> i + 2));
        Polynomial odd = alternating(IntStream.iterate(1, i -> i < coefficients.size(), i -> i + 2));
        Polynomial w = new Polynomial(List.of(Surd.ZERO, Surd.ONE));
        Polynomial square = even.times(even).plus(odd.times(odd).times(w));
        return FirstCrossing.of(ONE.plus(square.negated())).map(StabilityPolynomial::roots);
    }

    private static Interval roots(Bracket squares) {
        return new Interval(
                down(squares.low()).sqrt(new MathContext(DIGITS, RoundingMode.DOWN)),
                up(squares.high()).sqrt(new MathContext(DIGITS, RoundingMode.UP)));
    }

    /** Returns the polynomial of some of the coefficients, with alternating signs. */
    private Polynomial alternating(IntStream powers) {
        List<Surd> chosen = powers.mapToObj(coefficients::get).toList();
        return new Polynomial(IntStream.range(0, chosen.size())
                .mapToObj(i -> i % 2 == 0 ? chosen.get(i) : chosen.get(i).negated())
                .toList());
    }

    private static BigDecimal down(Rational value) {
        return Interval.of(Surd.of(value), DIGITS).low();
    }

    private static BigDecimal up(Rational value) {
        return Interval.of(Surd.of(value), DIGITS).high();
    }
}
