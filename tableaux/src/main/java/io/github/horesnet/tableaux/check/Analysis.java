package io.github.horesnet.tableaux.check;

import io.github.horesnet.tableaux.exact.Interval;
import io.github.horesnet.tableaux.order.OrderProof;
import io.github.horesnet.tableaux.order.StageOrder;
import io.github.horesnet.tableaux.scheme.Tableau;
import io.github.horesnet.tableaux.stability.StabilityPolynomial;
import io.github.horesnet.tableaux.stability.StrongStability;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What numerical analysis says of a Runge–Kutta scheme beyond its order.
 *
 * @param errorNorm the principal error norm of the weights b; empty where no order is known that they have not
 * @param embeddedErrorNorm the principal error norm of the embedded weights b̂, where there are any
 * @param firstSameAsLast whether the last stage is the first of the next step
 * @param polynomial the stability polynomial
 * @param realInterval how far |R| ≤ 1 reaches to the left of 0, between proved bounds; empty where it has no end
 * @param imaginaryInterval how far |R| ≤ 1 reaches up the imaginary axis, likewise
 * @param strongStability the coefficient of strong stability preservation, likewise
 */
public record Analysis(
        StageOrder stageOrder,
        Optional<BigDecimal> errorNorm,
        Optional<BigDecimal> embeddedErrorNorm,
        boolean firstSameAsLast,
        StabilityPolynomial polynomial,
        Optional<Interval> realInterval,
        Optional<Interval> imaginaryInterval,
        Optional<Interval> strongStability) {
    /** The digits of coefficients that are no more than rounded decimals themselves, where longer ones would take long. */
    private static final int DIGITS = 30;

    static Analysis of(Tableau tableau, OrderProof order, Optional<OrderProof> embeddedOrder) {
        StabilityPolynomial written = StabilityPolynomial.of(tableau);
        StabilityPolynomial polynomial = order.isExact() ? written : written.exponentialTo(order.order());
        StabilityPolynomial rounded = polynomial.rounded(DIGITS);
        return new Analysis(
                StageOrder.of(tableau),
                order.errorNorm(tableau, tableau.weights()),
                embeddedOrder.flatMap(
                        proof -> proof.errorNorm(tableau, tableau.embedded().orElseThrow())),
                tableau.isFirstSameAsLast(),
                polynomial,
                rounded.realInterval(),
                rounded.imaginaryInterval(),
                StrongStability.coefficient(tableau.rounded(DIGITS)));
    }
}
