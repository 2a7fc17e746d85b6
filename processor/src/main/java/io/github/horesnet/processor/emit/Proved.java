package io.github.horesnet.processor.emit;

import io.github.horesnet.tableaux.check.Report;
import io.github.horesnet.tableaux.order.OrderProof;
import io.github.horesnet.tableaux.scheme.Claims;
import io.github.horesnet.tableaux.scheme.Waiver;

/** What was proved of a scheme, in words. */
public final class Proved {
    private Proved() {}

    /** Returns the orders, or what is proved of a scheme of another kind, in a few words. */
    public static String inShort(Report.Facts facts) {
        return facts.order()
                .map(proof -> "order " + proof.order()
                        + facts.embeddedOrder()
                                .map(embedded -> " (" + embedded.order() + ")")
                                .orElse("")
                        + " proved")
                .orElseGet(() -> ofKind(facts));
    }

    /** Returns the same at length, with what was waived. */
    static String atLength(Report.Facts facts) {
        return facts.order().map(proof -> order(facts, proof)).orElseGet(() -> ofKind(facts));
    }

    private static String order(Report.Facts facts, OrderProof order) {
        String embedded = facts.embeddedOrder()
                .map(proof -> ", embedded order " + proof.order())
                .orElse("");
        Claims claims = facts.scheme().claims();
        String waiver = claims.waiver(Waiver.ORDER)
                .filter(reason -> claims.order().orElse(0) > order.order())
                .map(reason -> "; the claimed order " + claims.order().orElseThrow() + " is refuted and waived ("
                        + reason + ")")
                .orElse("");
        return "order " + proved(order) + embedded + ", proved over all rooted trees"
                + (order.isExact() ? "" : " within the digits of its decimals") + waiver;
    }

    private static String proved(OrderProof proof) {
        return proof.failure().isEmpty() ? proof.order() + " or more" : String.valueOf(proof.order());
    }

    private static String ofKind(Report.Facts facts) {
        return switch (facts.scheme().kind()) {
            case MULTISTEP -> "multistep, " + consistent(facts, "y' = f");
            case SECOND_ORDER -> "second order, " + consistent(facts, "y'' = f");
            case PARTITIONED -> "the channels in parts that change one another";
            case COMPOSITION, RUNGE_KUTTA -> "a composition of sub-nets, of which no order is claimed";
        };
    }

    private static String consistent(Report.Facts facts, String equation) {
        return waived(facts, Waiver.CONSISTENCY, "consistent with " + equation)
                + " and "
                + waived(facts, Waiver.STABILITY, "zero-stable");
    }

    private static String waived(Report.Facts facts, Waiver waiver, String property) {
        return facts.scheme()
                .claims()
                .waiver(waiver)
                .map(reason -> "not " + property + ", which is waived (" + reason + "),")
                .orElse(property);
    }
}
