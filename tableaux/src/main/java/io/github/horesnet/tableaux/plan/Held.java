package io.github.horesnet.tableaux.plan;

import io.github.horesnet.tableaux.scheme.Operand;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/** The maps that are held while instructions are followed, and the most of them at once. */
final class Held {
    private final Set<Operand> maps = new HashSet<>();
    private final boolean keepsInputs;
    private int most;

    /**
     * Starts with the states that come in.
     *
     * @param keepsInputs whether the input of a stage stays while the stage runs, and no map is changed in place
     */
    Held(int states, boolean keepsInputs) {
        this.keepsInputs = keepsInputs;
        IntStream.rangeClosed(1, states).mapToObj(Operand.State::new).forEach(maps::add);
        hold(0);
    }

    int most() {
        return most;
    }

    void follow(Instruction instruction) {
        if (instruction instanceof Instruction.EvaluateMap evaluate) {
            maps.add(new Operand.K(evaluate.stage()));
            hold(0);
        } else if (instruction instanceof Instruction.Evaluate evaluate) {
            sum(evaluate.input(), 0);
            maps.add(new Operand.K(evaluate.stage()));
            hold(keepsInputs ? 1 : 0);
        } else if (instruction instanceof Instruction.Combine combine) {
            sum(combine.sum(), 0);
            maps.add(combine.result());
        } else if (instruction instanceof Instruction.Estimate estimate) {
            sum(estimate.error(), 0);
        } else if (instruction instanceof Instruction.Yield yield) {
            for (int made = 0; made < yield.outputs().size(); made++) {
                sum(yield.outputs().get(made), made);
            }
        }
    }

    private void sum(Sum sum, int others) {
        hold(others + (keepsInputs ? 1 : made(sum)));
        sum.released().forEach(maps::remove);
    }

    /** The arrays that a sum makes beside the maps it takes: one for the total, and two for each scaled part. */
    private static int made(Sum sum) {
        Sum.Part first = sum.parts().get(0);
        boolean inPlace = first.terms().stream().anyMatch(Sum.Term::last);
        boolean scaled = sum.parts().stream().anyMatch(part -> !part.scale().isOne());
        return (inPlace ? 0 : 1) + (scaled ? 1 : 0);
    }

    private void hold(int made) {
        most = Math.max(most, maps.size() + made);
    }
}
