package io.github.horesnet.tableaux.draw;

import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.plan.Instruction;
import io.github.horesnet.tableaux.plan.Plan;
import io.github.horesnet.tableaux.plan.Sum;
import io.github.horesnet.tableaux.scheme.Monomial;
import io.github.horesnet.tableaux.scheme.Operand;
import io.github.horesnet.tableaux.scheme.Scheme;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A row of a flowchart: a sum and where it goes.
 *
 * @param stage the stage that it feeds, or the block's output where there is none
 * @param parts what is summed, each part combined and then scaled
 */
record FlowRow(Optional<Integer> stage, List<Sum.Part> parts) {
    FlowRow {
        parts = List.copyOf(parts);
    }

    static List<FlowRow> of(Plan plan) {
        return plan.instructions().stream().map(FlowRow::of).toList();
    }

    private static FlowRow of(Instruction instruction) {
        if (instruction instanceof Instruction.EvaluateState evaluate) {
            Sum.Term x = new Sum.Term(Surd.ONE, Scheme.X, false);
            return new FlowRow(Optional.of(evaluate.stage()), List.of(new Sum.Part(Monomial.ONE, List.of(x))));
        } else if (instruction instanceof Instruction.Evaluate evaluate) {
            return new FlowRow(Optional.of(evaluate.stage()), evaluate.input().parts());
        }
        return new FlowRow(
                Optional.empty(), ((Instruction.Yield) instruction).output().parts());
    }

    Stream<Sum.Term> terms() {
        return parts.stream().flatMap(part -> part.terms().stream());
    }

    boolean isSum() {
        return terms().count() > 1;
    }

    boolean uses(Operand operand) {
        return terms().anyMatch(term -> term.operand().equals(operand));
    }

    /** Returns what an edge of the chart says in text, such as {@code 1/2 · h · k1 → stage 2}. */
    String title(Sum.Part part, Sum.Term term) {
        String factor = term.factor().isOne() ? "" : term.factor().toMathematics() + " · ";
        String scale = part.scale().isOne() ? "" : part.scale() + " · ";
        String target = stage.map(number -> "stage " + number).orElse("output");
        return factor + scale + term.operand() + " → " + target;
    }
}
