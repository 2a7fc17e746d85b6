package io.github.horesnet.tableaux.check;

import io.github.horesnet.tableaux.exact.RoundedDecimal;
import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.finding.Finding;
import io.github.horesnet.tableaux.finding.Rule;
import io.github.horesnet.tableaux.notation.Place;
import io.github.horesnet.tableaux.notation.Positions;
import io.github.horesnet.tableaux.order.OrderProof;
import io.github.horesnet.tableaux.scheme.Claims;
import io.github.horesnet.tableaux.scheme.Waiver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules about the claimed orders of a Runge–Kutta scheme. */
final class OrderRules {
    private final Claims claims;
    private final Positions positions;
    private final List<Finding> findings = new ArrayList<>();

    private OrderRules(Claims claims, Positions positions) {
        this.claims = claims;
        this.positions = positions;
    }

    static List<Finding> apply(Report.Facts facts, Positions positions) {
        OrderProof order = facts.order().orElseThrow();
        OrderRules rules = new OrderRules(facts.scheme().claims(), positions);
        boolean refuted = rules.claim(Rule.ORDER_REFUTED, "b", rules.claims.order(), facts.order());
        boolean embeddedRefuted =
                rules.claim(Rule.EMBEDDED_ORDER_REFUTED, "bhat", rules.claims.embeddedOrder(), facts.embeddedOrder());
        rules.precision("b", facts.order());
        rules.precision("bhat", facts.embeddedOrder());
        if (rules.claims.order().isEmpty() && order.order() > 0) {
            rules.report(
                    Rule.ORDER_UNCLAIMED,
                    Place.SCHEME,
                    "no order is claimed; proved: order " + order.order() + ", so add 'order " + order.order() + "'");
        }
        if (rules.claims.waiver(Waiver.ORDER).isPresent() && !refuted && !embeddedRefuted) {
            rules.report(
                    Rule.WAIVER_UNUSED,
                    Place.waiver(Waiver.ORDER),
                    "the claimed order holds, so nothing is waived; remove the line");
        }
        return rules.findings;
    }

    /** Holds a claim against its proof and returns whether it is refuted. */
    private boolean claim(Rule refuted, String row, Optional<Integer> claimed, Optional<OrderProof> proof) {
        if (claimed.isEmpty()) {
            return false;
        }
        int order = claimed.get();
        if (proof.isEmpty()) {
            report(
                    refuted,
                    Place.ORDER,
                    "order (" + order + ") is claimed for embedded weights, but there is no row bhat or err");
            return true;
        }
        OrderProof proved = proof.get();
        if (proved.order() > order) {
            report(
                    Rule.ORDER_UNDERSTATED,
                    Place.ORDER,
                    "order " + order + " is claimed for " + row + ", but order " + proved.order() + " is proved");
        }
        if (proved.order() < order) {
            refute(refuted, row, order, proved);
        }
        return proved.order() < order;
    }

    private void precision(String row, Optional<OrderProof> proof) {
        proof.ifPresent(proved -> proved.width()
                .ifPresent(width -> report(
                        Rule.ORDER_BY_INTERVAL,
                        Place.ORDER,
                        "order " + proved.order() + " of " + row + " is proved by interval: its decimals of more than "
                                + RoundedDecimal.EXACT_PLACES + " places stand for all numbers that round to them, and"
                                + " each condition holds within " + width)));
    }

    private void refute(Rule rule, String row, int claimed, OrderProof proved) {
        OrderProof.Failure first = proved.failure().orElseThrow();
        String message = "order " + claimed + " is claimed for " + row + ", but the order is " + proved.order()
                + ": for the tree " + first.tree() + " of order " + first.tree().order() + " the weight is "
                + ShortText.of(first.weight()) + ", expected " + first.expected() + "; it is off by "
                + ShortText.difference(first.weight(), Surd.of(first.expected()));
        Optional<String> waiver = claims.waiver(Waiver.ORDER);
        if (waiver.isPresent()) {
            report(Rule.WAIVED, Place.waiver(Waiver.ORDER), message + "; waived: " + waiver.get());
        } else {
            report(
                    rule,
                    Place.ORDER,
                    message + "; mend the coefficients, claim order " + proved.order()
                            + ", or state 'waive order \"reason\"'");
        }
    }

    private void report(Rule rule, Place place, String message) {
        findings.add(new Finding(rule, positions.of(place), message));
    }
}
