package io.github.horesnet.tableaux.draw;

import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.plan.Instruction;
import io.github.horesnet.tableaux.plan.Plan;
import io.github.horesnet.tableaux.plan.Sum;
import io.github.horesnet.tableaux.scheme.Monomial;
import io.github.horesnet.tableaux.scheme.Operand;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A row of a flowchart: a sum and where it goes.
 *
 * @param stage the stage that it feeds, or what the block gives where there is none
 * @param target what it goes to, as in {@code stage 2}, {@code x′} or {@code err}
 * @param parts what is summed, each part combined and then scaled
 */
record FlowRow(Optional<Integer> stage, String target, List<Sum.Part> parts) {
    /** The name of the error estimate. */
    static final String ERROR = "err";

    FlowRow {
        parts = List.copyOf(parts);
    }

    static List<FlowRow> of(Plan plan) {
        return plan.unrolled().flatMap(FlowRow::of).toList();
    }

    private static Stream<FlowRow> of(Instruction instruction) {
        if (instruction instanceof Instruction.EvaluateMap evaluate) {
            Sum.Term input = new Sum.Term(Surd.ONE, evaluate.input(), false);
            return Stream.of(row(evaluate.stage(), new Sum(List.of(new Sum.Part(Monomial.ONE, List.of(input))))));
        } else if (instruction instanceof Instruction.Evaluate evaluate) {
            return Stream.of(row(evaluate.stage(), evaluate.input()));
        } else if (instruction instanceof Instruction.Estimate estimate) {
            return Stream.of(
                    new FlowRow(Optional.empty(), ERROR, estimate.error().parts()));
        }
        List<Sum> outputs = ((Instruction.Yield) instruction).outputs();
        return IntStream.rangeClosed(1, outputs.size())
                .mapToObj(state -> new FlowRow(
                        Optional.empty(),
                        new Operand.State(state) + "′",
                        outputs.get(state - 1).parts()));
    }

    private static FlowRow row(int stage, Sum input) {
        return new FlowRow(Optional.of(stage), "stage " + stage, input.parts());
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
        return factor + scale + term.operand() + " → " + target;
    }
}
