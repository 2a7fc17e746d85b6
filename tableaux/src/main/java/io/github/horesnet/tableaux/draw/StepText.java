package io.github.horesnet.tableaux.draw;

import io.github.horesnet.tableaux.Step;

/** Says in a heading how the step is chosen. */
final class StepText {
    private StepText() {}

    static String of(Step step) {
        return switch (step) {
            case FIXED -> "step h = 1";
            case LEARNABLE -> "learnable step h";
            case PER_ROW -> "a learnable step h for each row";
            case CONTROLLED -> "a step h controlled by the error estimate";
        };
    }
}
