package io.github.horesnet.tableaux;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the step h of a block is chosen. */
public enum Step {
    /** The step is 1, as in the paper's fixed blocks, and costs nothing. */
    FIXED(""),
    /** One learnable h for each block, as in the paper's adaptive Verner block, starting at 1. */
    LEARNABLE("Learnable"),
    /** One learnable h for each row of the tableau: each stage's input and the output have their own, starting at 1. */
    PER_ROW("PerRow"),
    /**
     * One h for each block, 1 at first, which is not trained but controlled: the error estimate of the embedded weights
     * changes it after each training batch, as in the paper's full Verner block.
     */
    CONTROLLED("Controlled");

    private final String suffix;

    Step(String suffix) {
        this.suffix = suffix;
    }

    /** Returns the step that {@code word} stands for. */
    public static Optional<Step> of(String word) {
        return Arrays.stream(values()).filter(step -> step.word().equals(word)).findFirst();
    }

    /** Returns the words for all steps. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Step::word).toList();
    }

    /** Returns the word for this step in a {@code .tableau} file and on the command line, such as {@code per-row}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns what distinguishes class names of blocks that differ in their step alone, such as {@code PerRow}. */
    public String suffix() {
        return suffix;
    }
}
