package io.github.horesnet.samples.cli;

import io.github.horesnet.tableaux.check.Analysis;
import io.github.horesnet.tableaux.check.Report;
import io.github.horesnet.tableaux.exact.Effort;
import io.github.horesnet.tableaux.exact.Interval;
import io.github.horesnet.tableaux.exact.Rounding;
import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.history.WayBack;
import io.github.horesnet.tableaux.scheme.Learnable;
import io.github.horesnet.tableaux.scheme.Scheme;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What analysis says of a scheme beyond its order, in exact numbers or decimals whose digits are all right.
 *
 * @param tooLong whether the exact arithmetic of a tableau's analysis would take too long
 * @param stability what a tableau's analysis says; empty for kinds without a tableau
 * @param wayBack by how much an error grows with each block when inputs are rebuilt from outputs, with the learnable
 *     scalars at the lower end of what they are at first; empty where the scheme is not reversible
 */
record SchemeAnalysis(boolean tooLong, Optional<Stability> stability, Optional<Double> wayBack) {
    private static final int PLACES = 10;
    private static final int LONGEST = 60;
    private static final int BRIEF_DIGITS = 12;
    private static final MathContext SHORT = new MathContext(4);

    /**
     * The analysis of a tableau.
     *
     * @param stabilityPolynomial the coefficients of R(z), from the constant one up
     * @param realInterval how far stability reaches to the left of 0; empty where it has no end
     * @param imaginaryInterval how far it reaches up the imaginary axis, likewise
     * @param strongStability the coefficient of strong stability preservation, likewise
     */
    record Stability(
            int stageOrder,
            Optional<BigDecimal> errorNorm,
            Optional<BigDecimal> embeddedErrorNorm,
            boolean firstSameAsLast,
            List<Surd> stabilityPolynomial,
            Optional<BigDecimal> realInterval,
            Optional<BigDecimal> imaginaryInterval,
            Optional<BigDecimal> strongStability) {
        static Stability of(Analysis analysis) {
            return new Stability(
                    analysis.stageOrder().order(),
                    analysis.errorNorm().map(norm -> norm.round(SHORT)),
                    analysis.embeddedErrorNorm().map(norm -> norm.round(SHORT)),
                    analysis.firstSameAsLast(),
                    analysis.polynomial().coefficients(),
                    analysis.realInterval().map(Stability::decimal),
                    analysis.imaginaryInterval().map(Stability::decimal),
                    analysis.strongStability().map(Stability::decimal));
        }

        private static BigDecimal decimal(Interval interval) {
            BigDecimal decimal = interval.decimal(PLACES).stripTrailingZeros();
            return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
        }

        List<String> lines() {
            return List.of(
                    "stage order " + stageOrder
                            + errorNorm
                                    .map(norm -> ", principal error norm " + norm)
                                    .orElse("")
                            + embeddedErrorNorm
                                    .map(norm -> " (embedded " + norm + ")")
                                    .orElse("")
                            + (firstSameAsLast ? ", first same as last" : ""),
                    "stability polynomial "
                            + stabilityPolynomial.stream().map(Stability::brief).collect(Collectors.joining(", "))
                            + " (from the constant on)",
                    "stable on the real axis from " + end(realInterval.map(BigDecimal::negate)) + " to 0, on the"
                            + " imaginary axis up to " + end(imaginaryInterval) + "; strong stability coefficient "
                            + end(strongStability));
        }

        private static String brief(Surd coefficient) {
            String exact = coefficient.toString();
            return exact.length() <= LONGEST ? exact : Rounding.decimal(coefficient, BRIEF_DIGITS) + "…";
        }

        private static String end(Optional<BigDecimal> bound) {
            return bound.map(BigDecimal::toPlainString).orElse("infinity");
        }
    }

    static SchemeAnalysis of(Report.Facts facts) {
        Scheme scheme = facts.scheme();
        Optional<Stability> stability = facts.analysis().map(Stability::of);
        return new SchemeAnalysis(
                facts.order().isPresent() && stability.isEmpty(),
                stability,
                wayBack(scheme).map(WayBack::amplification));
    }

    private static Optional<WayBack> wayBack(Scheme scheme) {
        try {
            return Effort.bounded(() -> WayBack.of(scheme, Learnable::low));
        } catch (ArithmeticException e) {
            // Beyond the bound on exact work, nothing is claimed.
            return Optional.empty();
        }
    }

    /** The analysis as lines of text. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        stability.ifPresent(facts -> lines.addAll(facts.lines()));
        if (tooLong) {
            lines.add(
                    "no analysis of stability and errors: with these coefficients it takes too much exact arithmetic");
        }
        lines.add(wayBack.map(growth -> "reversible; on the way back errors grow by "
                        + String.format(Locale.ROOT, "%.4g", growth) + " with each block")
                .orElse("not reversible"));
        return lines;
    }
}
