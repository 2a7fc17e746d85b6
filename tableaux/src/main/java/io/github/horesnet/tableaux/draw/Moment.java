package io.github.horesnet.tableaux.draw;

import io.github.horesnet.tableaux.plan.Instruction;
import io.github.horesnet.tableaux.plan.Plan;
import io.github.horesnet.tableaux.scheme.Operand;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A moment of a forward pass at which maps are held: a sum is being made, or a sub-net runs.
 *
 * @param stage the stage whose input is made or whose sub-net runs, or the block's output where there is none
 * @param target the name of the sub-net or of what the sum is
 * @param runs whether a sub-net runs
 * @param held the states and stage outputs that are held, with the one that is being computed
 * @param sums the sums that are held too
 */
record Moment(Optional<Integer> stage, String target, boolean runs, Set<Operand> held, int sums) {
    Moment {
        held = Set.copyOf(held);
    }

    /** Replays a plan. */
    static List<Moment> of(Plan plan) {
        List<Moment> moments = new ArrayList<>();
        Set<Operand> held = new HashSet<>();
        IntStream.rangeClosed(1, plan.states()).mapToObj(Operand.State::new).forEach(held::add);
        for (Instruction instruction : plan.unrolled().toList()) {
            if (instruction instanceof Instruction.EvaluateMap evaluate) {
                held.add(new Operand.K(evaluate.stage()));
                moments.add(
                        new Moment(Optional.of(evaluate.stage()), "F" + plan.subNet(evaluate.stage()), true, held, 0));
            } else if (instruction instanceof Instruction.Evaluate evaluate) {
                moments.add(
                        new Moment(Optional.of(evaluate.stage()), "F" + plan.subNet(evaluate.stage()), false, held, 1));
                evaluate.input().released().forEach(held::remove);
                held.add(new Operand.K(evaluate.stage()));
                moments.add(
                        new Moment(Optional.of(evaluate.stage()), "F" + plan.subNet(evaluate.stage()), true, held, 1));
            } else if (instruction instanceof Instruction.Estimate estimate) {
                moments.add(new Moment(Optional.empty(), FlowRow.ERROR, false, held, 1));
                estimate.error().released().forEach(held::remove);
            } else if (instruction instanceof Instruction.Yield yield) {
                for (int made = 1; made <= yield.outputs().size(); made++) {
                    moments.add(new Moment(Optional.empty(), new Operand.State(made) + "′", false, held, made));
                    yield.outputs().get(made - 1).released().forEach(held::remove);
                }
            }
        }
        return moments;
    }

    /** Returns how many full-size maps are held. */
    int states() {
        return held.size() + sums;
    }
}
