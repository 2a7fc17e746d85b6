package io.github.horesnet.tableaux.draw;

import io.github.horesnet.tableaux.plan.Instruction;
import io.github.horesnet.tableaux.plan.Plan;
import io.github.horesnet.tableaux.scheme.Operand;
import io.github.horesnet.tableaux.scheme.Scheme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A moment of a forward pass at which maps are held: a sum is being made, or a sub-net runs.
 *
 * @param stage the stage whose input is made or whose sub-net runs, or the block's output where there is none
 * @param runs whether a sub-net runs
 * @param held the states and stage outputs that are held, with the one that is being computed
 * @param sum whether a sum is held too
 */
record Moment(Optional<Integer> stage, boolean runs, Set<Operand> held, boolean sum) {
    Moment {
        held = Set.copyOf(held);
    }

    /** Replays a plan. */
    static List<Moment> of(Plan plan) {
        List<Moment> moments = new ArrayList<>();
        Set<Operand> held = new HashSet<>(Set.of(Scheme.X));
        for (Instruction instruction : plan.instructions()) {
            if (instruction instanceof Instruction.EvaluateState evaluate) {
                held.add(new Operand.K(evaluate.stage()));
                moments.add(new Moment(Optional.of(evaluate.stage()), true, held, false));
            } else if (instruction instanceof Instruction.Evaluate evaluate) {
                moments.add(new Moment(Optional.of(evaluate.stage()), false, held, true));
                evaluate.input().released().forEach(held::remove);
                held.add(new Operand.K(evaluate.stage()));
                moments.add(new Moment(Optional.of(evaluate.stage()), true, held, true));
            } else {
                moments.add(new Moment(Optional.empty(), false, held, true));
            }
        }
        return moments;
    }

    /** Returns how many full-size maps are held. */
    int states() {
        return held.size() + (sum ? 1 : 0);
    }
}
