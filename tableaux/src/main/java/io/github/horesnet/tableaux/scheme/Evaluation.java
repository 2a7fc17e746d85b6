package io.github.horesnet.tableaux.scheme;

import java.util.Optional;

/**
 * A stage: one evaluation k = F(Y) of a sub-net.
 *
 * @param input Y, over the states and the stages before it
 * @param shared the label of the sub-net where several stages share it; otherwise the stage has its own
 */
public record Evaluation(LinearForm input, Optional<String> shared) {
    /** Returns a stage with a sub-net of its own. */
    public static Evaluation own(LinearForm input) {
        return new Evaluation(input, Optional.empty());
    }
}
