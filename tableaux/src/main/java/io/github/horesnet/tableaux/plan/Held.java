package io.github.horesnet.tableaux.plan;

import io.github.horesnet.tableaux.scheme.Operand;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/** The maps that are held while instructions are followed, and the most of them at once. */
final class Held {
    private final Set<Operand> maps = new HashSet<>();
    private int most;

    Held(int states) {
        IntStream.rangeClosed(1, states).mapToObj(Operand.State::new).forEach(maps::add);
    }

    int most() {
        return most;
    }

    void follow(Instruction instruction) {
        if (instruction instanceof Instruction.EvaluateMap evaluate) {
            maps.add(new Operand.K(evaluate.stage()));
            hold(0);
        } else if (instruction instanceof Instruction.Evaluate evaluate) {
            sum(evaluate.input(), 1);
            maps.add(new Operand.K(evaluate.stage()));
            hold(1);
        } else if (instruction instanceof Instruction.Estimate estimate) {
            sum(estimate.error(), 1);
        } else if (instruction instanceof Instruction.Yield yield) {
            for (int made = 0; made < yield.outputs().size(); made++) {
                sum(yield.outputs().get(made), made + 1);
            }
        }
    }

    private void sum(Sum sum, int made) {
        hold(made);
        sum.released().forEach(maps::remove);
    }

    private void hold(int made) {
        most = Math.max(most, maps.size() + made);
    }
}
