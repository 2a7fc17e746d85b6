package io.github.horesnet.tableaux.plan;

/** One thing that a block does in its forward pass. */
public sealed interface Instruction {
    /** Evaluates a stage's sub-net on the incoming state itself. */
    record EvaluateState(int stage) implements Instruction {}

    /** Evaluates a stage's sub-net on a sum, which is released after the call. */
    record Evaluate(int stage, Sum input) implements Instruction {}

    /** Makes the state that is handed on. */
    record Yield(Sum output) implements Instruction {}
}
