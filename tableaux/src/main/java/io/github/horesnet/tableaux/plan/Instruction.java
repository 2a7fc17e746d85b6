package io.github.horesnet.tableaux.plan;

import io.github.horesnet.tableaux.scheme.Monomial;
import io.github.horesnet.tableaux.scheme.Operand;
import java.util.List;
import java.util.stream.Stream;

/** One thing that a block does in its forward pass. */
public sealed interface Instruction {
    /**
     * Evaluates a stage's sub-net on a map as it is, which is used again.
     *
     * @param scale what the output is multiplied by
     */
    record EvaluateMap(int stage, Operand input, Monomial scale) implements Instruction {}

    /**
     * Evaluates a stage's sub-net on a sum, which is released after the call.
     *
     * @param scale what the output is multiplied by
     */
    record Evaluate(int stage, Sum input, Monomial scale) implements Instruction {}

    /** Computes a partial sum that later ones use. */
    record Combine(Operand.Partial result, Sum sum) implements Instruction {}

    /**
     * Measures the error estimate Σ (b − b̂) k, by which the step is controlled, where a pass asks for it.
     *
     * @param evaluations of the stages that serve the estimate alone
     */
    record Estimate(List<Instruction> evaluations, Sum error) implements Instruction {
        public Estimate {
            evaluations = List.copyOf(evaluations);
        }
    }

    /** Makes the states that are handed on, in order. */
    record Yield(List<Sum> outputs) implements Instruction {
        public Yield {
            outputs = List.copyOf(outputs);
        }
    }

    /** Returns the instruction after those that it contains. */
    default Stream<Instruction> unrolled() {
        return this instanceof Estimate estimate
                ? Stream.concat(estimate.evaluations().stream(), Stream.of(this))
                : Stream.of(this);
    }

    /** Returns what the instruction multiplies by. */
    default Stream<Monomial> scales() {
        Stream<Monomial> ofSums = sums().flatMap(sum -> sum.parts().stream()).map(Sum.Part::scale);
        if (this instanceof EvaluateMap evaluate) {
            return Stream.concat(ofSums, Stream.of(evaluate.scale()));
        }
        return this instanceof Evaluate evaluate ? Stream.concat(ofSums, Stream.of(evaluate.scale())) : ofSums;
    }

    /** Returns the sums that the instruction itself makes. */
    default Stream<Sum> sums() {
        if (this instanceof Evaluate evaluate) {
            return Stream.of(evaluate.input());
        } else if (this instanceof Estimate estimate) {
            return Stream.of(estimate.error());
        } else if (this instanceof Combine combine) {
            return Stream.of(combine.sum());
        }
        return this instanceof Yield yield ? yield.outputs().stream() : Stream.empty();
    }
}
