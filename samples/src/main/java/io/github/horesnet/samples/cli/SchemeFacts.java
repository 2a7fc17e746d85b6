package io.github.horesnet.samples.cli;

import io.github.horesnet.tableaux.Step;
import io.github.horesnet.tableaux.check.Report;
import io.github.horesnet.tableaux.order.OrderProof;
import io.github.horesnet.tableaux.plan.Plan;
import io.github.horesnet.tableaux.scheme.Scheme;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a scheme.
 *
 * @param stages the stages of the tableau
 * @param evaluations the stages that a block evaluates: those that reach its output
 * @param order the proved order of the weights b
 * @param embeddedOrder the proved order of the embedded weights b̂
 * @param waiver why a claim about the order that was refuted is accepted
 * @param statesHeld the most states that a block holds at once in a forward pass
 */
record SchemeFacts(
        String scheme,
        String title,
        String kind,
        int stages,
        int evaluations,
        int order,
        Optional<Integer> embeddedOrder,
        Optional<String> waiver,
        int statesHeld) {
    static SchemeFacts of(Report.Facts facts, Step step) {
        Scheme scheme = facts.scheme();
        Plan plan = Plan.of(scheme, step);
        return new SchemeFacts(
                scheme.name(),
                scheme.claims().title(),
                scheme.kind().title(),
                scheme.stages(),
                plan.stages().size(),
                facts.order().order(),
                facts.embeddedOrder().map(OrderProof::order),
                scheme.claims().orderWaiver(),
                plan.statesHeld());
    }

    /** The cells of a row in a table of schemes. */
    List<String> cells() {
        return List.of(
                scheme,
                kind,
                evaluations == stages ? "" + stages : evaluations + " of " + stages,
                waiver.isPresent() ? order + " (waived)" : "" + order,
                embeddedOrder.map(String::valueOf).orElse("–"),
                "" + statesHeld,
                title);
    }
}
