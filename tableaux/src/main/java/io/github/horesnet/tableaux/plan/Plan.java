package io.github.horesnet.tableaux.plan;

import io.github.horesnet.tableaux.Step;
import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.scheme.LinearForm;
import io.github.horesnet.tableaux.scheme.Monomial;
import io.github.horesnet.tableaux.scheme.Operand;
import io.github.horesnet.tableaux.scheme.Scheme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * The evaluation of a scheme: each stage that reaches the output once, in order, and every map released at its last
 * use.
 *
 * @param step how the step is chosen
 * @param stages the stages of the scheme that are evaluated, in order; sub-nets are numbered by their place in it
 * @param scalars the learnable scalars, in the order of their first use
 */
public record Plan(Step step, List<Integer> stages, List<String> scalars, List<Instruction> instructions) {
    public Plan {
        stages = List.copyOf(stages);
        scalars = List.copyOf(scalars);
        instructions = List.copyOf(instructions);
    }

    /** Plans a scheme with its step. */
    public static Plan of(Scheme scheme, Step step) {
        Scheme stepped = scheme.at(step);
        List<Integer> stages = List.copyOf(stepped.reachingOutput());
        Map<Operand, Integer> lastUse = lastUses(stepped, stages);
        List<Instruction> instructions = new ArrayList<>();
        for (int stage : stages) {
            LinearForm input = stepped.input(stage);
            instructions.add(
                    input.isJust(Scheme.X)
                            ? new Instruction.EvaluateState(stage)
                            : new Instruction.Evaluate(stage, sum(input, stage, lastUse)));
        }
        instructions.add(new Instruction.Yield(sum(stepped.output(), Integer.MAX_VALUE, lastUse)));
        return new Plan(step, stages, scalars(stepped, stages), instructions);
    }

    private static Map<Operand, Integer> lastUses(Scheme scheme, List<Integer> stages) {
        Map<Operand, Integer> lastUse = new HashMap<>();
        stages.forEach(stage -> scheme.input(stage).operands().forEach(operand -> lastUse.put(operand, stage)));
        scheme.output().operands().forEach(operand -> lastUse.put(operand, Integer.MAX_VALUE));
        return lastUse;
    }

    private static Sum sum(LinearForm form, int stage, Map<Operand, Integer> lastUse) {
        Map<Operand, Monomial> lastPart = new HashMap<>();
        form.parts().forEach((scale, part) -> part.keySet().forEach(operand -> lastPart.put(operand, scale)));
        List<Sum.Part> parts = new ArrayList<>();
        for (Map.Entry<Monomial, SortedMap<Operand, Surd>> part : form.parts().entrySet()) {
            List<Sum.Term> terms = new ArrayList<>();
            part.getValue().forEach((operand, factor) -> {
                boolean last = operand instanceof Operand.K
                        && lastUse.getOrDefault(operand, 0) == stage
                        && part.getKey().equals(lastPart.get(operand));
                terms.add(new Sum.Term(factor, operand, last));
            });
            parts.add(new Sum.Part(part.getKey(), terms));
        }
        return new Sum(parts);
    }

    private static List<String> scalars(Scheme scheme, List<Integer> stages) {
        return Stream.concat(stages.stream().map(scheme::input), Stream.of(scheme.output()))
                .flatMap(form -> form.parts().keySet().stream())
                .flatMap(scale -> scale.powers().keySet().stream())
                .distinct()
                .toList();
    }

    /** Returns the number by which a stage's sub-net is known in the block, from 1. */
    public int subNet(int stage) {
        return stages.indexOf(stage) + 1;
    }

    /**
     * Returns the most full-size maps that are held at once in forward: the block's input, the stage outputs that are
     * still to be used, and the map that is being computed together with, while a sub-net runs, its input.
     */
    public int statesHeld() {
        Set<Operand> held = new HashSet<>(Set.of(Scheme.X));
        int most = 0;
        for (Instruction instruction : instructions) {
            if (instruction instanceof Instruction.EvaluateState evaluate) {
                held.add(new Operand.K(evaluate.stage()));
                most = Math.max(most, held.size());
            } else if (instruction instanceof Instruction.Evaluate evaluate) {
                most = Math.max(most, held.size() + 1);
                evaluate.input().released().forEach(held::remove);
                held.add(new Operand.K(evaluate.stage()));
                most = Math.max(most, held.size() + 1);
            } else if (instruction instanceof Instruction.Yield) {
                most = Math.max(most, held.size() + 1);
            }
        }
        return most;
    }
}
