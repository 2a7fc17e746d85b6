package io.github.horesnet.tableaux.check;

import io.github.horesnet.tableaux.Step;
import io.github.horesnet.tableaux.exact.Effort;
import io.github.horesnet.tableaux.finding.Finding;
import io.github.horesnet.tableaux.order.OrderProof;
import io.github.horesnet.tableaux.scheme.Scheme;
import java.util.List;
import java.util.Optional;

/**
 * What checking a text gave.
 *
 * @param facts the scheme and what was proved of it, unless the text could not be read
 * @param step how the step is chosen, where the text says so
 * @param findings everything found, in the order of the text
 */
public record Report(Optional<Facts> facts, Optional<Step> step, List<Finding> findings) {
    /**
     * A scheme and its proved orders.
     *
     * @param order the proof for the weights b, of a Runge–Kutta scheme
     * @param embeddedOrder the proof for the embedded weights b̂, where there are any
     */
    public record Facts(Scheme scheme, Optional<OrderProof> order, Optional<OrderProof> embeddedOrder) {
        /**
         * Analyses a Runge–Kutta scheme further, anew at each call; empty for other kinds, and where the exact
         * arithmetic would take too long.
         */
        public Optional<Analysis> analysis() {
            try {
                return Effort.bounded(() -> order.map(proof -> Analysis.of(scheme.tableau(), proof, embeddedOrder)));
            } catch (ArithmeticException e) {
                return Optional.empty();
            }
        }
    }

    public Report {
        findings = List.copyOf(findings);
    }

    /** Returns whether a block must not be generated. */
    public boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }
}
