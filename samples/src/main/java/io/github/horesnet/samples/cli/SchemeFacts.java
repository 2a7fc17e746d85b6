package io.github.horesnet.samples.cli;

import io.github.horesnet.tableaux.Step;
import io.github.horesnet.tableaux.check.Report;
import io.github.horesnet.tableaux.order.OrderProof;
import io.github.horesnet.tableaux.plan.InEvaluation;
import io.github.horesnet.tableaux.plan.Plan;
import io.github.horesnet.tableaux.scheme.Scheme;
import io.github.horesnet.tableaux.scheme.Waiver;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a scheme.
 *
 * @param stages the stages of the tableau
 * @param evaluations the stages that a block evaluates: those that reach its output
 * @param order the proved order of the weights b, of a Runge–Kutta scheme
 * @param embeddedOrder the proved order of the embedded weights b̂
 * @param waiver why a claim about the order that was refuted is accepted
 * @param statesHeld the most states that a block holds at once in a forward pass; none where the
 *     scheme does not allow the step
 * @param passes how often a block goes over a map in memory to combine them
 * @param statesInEvaluation the most that it holds in evaluation, where its sub-nets end linearly
 * @param passesInEvaluation how often it goes over a map then
 * @param fewestStates the fewest that any evaluation holds; none where finding out would take too long
 */
record SchemeFacts(
        String scheme,
        String title,
        String kind,
        int stages,
        int evaluations,
        Optional<Integer> order,
        Optional<Integer> embeddedOrder,
        Optional<String> waiver,
        Optional<Integer> statesHeld,
        Optional<Integer> passes,
        Optional<Integer> statesInEvaluation,
        Optional<Integer> passesInEvaluation,
        Optional<Integer> fewestStates) {
    static SchemeFacts of(Report.Facts facts, Step step) {
        Scheme scheme = facts.scheme();
        Optional<Plan> plan = scheme.allows(step) ? Optional.of(Plan.of(scheme, step)) : Optional.empty();
        Optional<InEvaluation> evaluation = plan.map(own -> InEvaluation.of(scheme, own));
        return new SchemeFacts(
                scheme.name(),
                scheme.claims().title(),
                scheme.kind().title(),
                scheme.stages(),
                plan.map(of -> of.stages().size())
                        .orElseGet(() -> scheme.reachingOutput().size()),
                facts.order().map(OrderProof::order),
                facts.embeddedOrder().map(OrderProof::order),
                scheme.claims().waiver(Waiver.ORDER),
                plan.map(Plan::statesHeld),
                plan.map(Plan::passes),
                evaluation.map(InEvaluation::held),
                evaluation.map(InEvaluation::passes),
                evaluation.flatMap(InEvaluation::fewest));
    }

    /** The cells of a row in a table of schemes. */
    List<String> cells() {
        return List.of(
                scheme,
                kind,
                evaluations == stages ? "" + stages : evaluations + " of " + stages,
                text(order) + (waiver.isPresent() ? " (waived)" : ""),
                text(embeddedOrder),
                text(statesHeld),
                text(passes),
                inEvaluation(),
                text(passesInEvaluation),
                title);
    }

    private String inEvaluation() {
        return text(statesInEvaluation)
                + (statesInEvaluation.equals(fewestStates) ? "" : " (" + text(fewestStates) + ")");
    }

    /** What is held, as a part of a sentence; empty where the scheme does not allow the step. */
    String held() {
        return statesHeld
                .map(held -> held + " states held in " + text(passes) + " passes, in evaluation "
                        + text(statesInEvaluation) + " in " + text(passesInEvaluation)
                        + (statesInEvaluation.equals(fewestStates)
                                ? ", the fewest possible"
                                : fewestStates
                                        .map(fewest -> ", and " + fewest + " at least")
                                        .orElse("")))
                .orElse("");
    }

    private static String text(Optional<Integer> number) {
        return number.map(String::valueOf).orElse("–");
    }
}
