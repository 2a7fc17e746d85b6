package io.github.horesnet.runtime.train;

import io.github.horesnet.runtime.data.RunException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What goes beyond the paper's recipe.
 *
 * @param labelSmoothing the share of each target that all classes have alike, from 0 (inclusive) to 1 (exclusive)
 * @param clipNorm the norm of all gradients together to which larger ones are scaled, more than 0
 * @param averaging the decay of a moving average of the weights, which is tested and saved in their place, from 0 to 1
 *     (both exclusive); the nth step uses at most (1 + n) / (10 + n)
 * @param sparing whether normalisation's scales and shifts, biases and learnable steps go without weight decay
 * @param skips how many batches in a row may be left out because their loss or a gradient is not finite, at least 0
 */
public record Refinements(
        double labelSmoothing, OptionalDouble clipNorm, OptionalDouble averaging, boolean sparing, int skips) {
    /** Nothing. */
    public static final Refinements NONE = new Refinements(0, OptionalDouble.empty(), OptionalDouble.empty(), false, 0);

    /**
     * Checks the values.
     *
     * @throws RunException if one is out of its range
     */
    public Refinements {
        Recipe.check(
                labelSmoothing >= 0 && labelSmoothing < 1,
                "Label smoothing",
                labelSmoothing,
                "at least 0 and less than 1");
        clipNorm.ifPresent(norm -> Recipe.check(norm > 0, "Norm of clipped gradients", norm, "more than 0"));
        averaging.ifPresent(decay -> Recipe.check(
                decay > 0 && decay < 1, "Decay of the weights' average", decay, "more than 0 and less than 1"));
        Recipe.check(skips >= 0, "Batches to skip", skips, "at least 0");
    }

    /** What it is, in a few words for reports. */
    public String describe() {
        List<String> words = new ArrayList<>();
        if (labelSmoothing > 0) {
            words.add("labels smoothed by " + labelSmoothing);
        }
        clipNorm.ifPresent(norm -> words.add("gradients clipped at norm " + norm));
        averaging.ifPresent(decay -> words.add("weights averaged with decay " + decay));
        if (sparing) {
            words.add("weight decay spares norms, biases and steps");
        }
        if (skips > 0) {
            words.add("up to " + skips + " batches in a row skipped where not finite");
        }
        return words.isEmpty() ? "none" : String.join("; ", words);
    }
}
