package io.github.horesnet.tableaux.plan;

import io.github.horesnet.tableaux.scheme.Scheme;
import java.util.Optional;

/**
 * What a block does where nothing is kept for a backward pass.
 *
 * @param plan a plan for that alone, where it holds fewer maps than the block's own
 * @param held the most maps that are held at once, where stages give outputs that may be changed in place
 * @param passes how often sums go over a map in memory
 * @param fewest the fewest that any evaluation holds; empty where finding out would take too long
 */
public record InEvaluation(Optional<Plan> plan, int held, int passes, Optional<Integer> fewest) {
    /** Finds it for a scheme and the plan of its block. */
    public static InEvaluation of(Scheme scheme, Plan own) {
        Optional<Integer> fewest = Plan.bound(scheme, own.step());
        Optional<Plan> plan = fewest.flatMap(bound -> Plan.forInference(scheme, own.step(), bound))
                .filter(frugal -> frugal.statesHeldInPlace() < own.statesHeldInPlace());
        Plan best = plan.orElse(own);
        return new InEvaluation(plan, best.statesHeldInPlace(), best.passes(), fewest);
    }

    /** Returns whether no evaluation holds fewer maps. */
    public boolean isOptimal() {
        return fewest.filter(bound -> bound == held).isPresent();
    }
}
