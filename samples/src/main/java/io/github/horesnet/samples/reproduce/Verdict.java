package io.github.horesnet.samples.reproduce;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a claim of the paper came to.
 *
 * @param reason the numbers by which it was decided
 */
record Verdict(String claim, Outcome outcome, String reason) {
    /** The possible verdicts. */
    enum Outcome {
        /** Every difference is above zero. */
        REPRODUCED,
        /** At least one is below. */
        CONTRADICTED,
        /** Too few seeds, intervals that hold zero, or numbers that what was measured does not give. */
        UNDECIDED,
        /** Nothing was measured. */
        NOT_TRIED;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * A number that is above zero if the claim is right.
     *
     * @param of what it is
     * @param values by seeds that both sides of the difference share
     */
    record Difference(String of, Sample values) {
        private boolean isAbove(double sign) {
            return values.halfWidth().isPresent()
                    && sign * values.mean().orElseThrow() > values.halfWidth().getAsDouble();
        }

        private String text() {
            return of + ": " + values;
        }
    }

    /**
     * Decides by the numbers themselves, of which each is a median.
     *
     * @param repeated whether of several repetitions; of one alone, nothing is decided
     */
    static Verdict byNumbers(String claim, List<Difference> differences, boolean repeated) {
        Outcome outcome = Outcome.NOT_TRIED;
        if (!differences.isEmpty()) {
            boolean right = differences.stream()
                    .allMatch(difference -> difference.values().mean().orElse(0) > 0);
            Outcome decided = right ? Outcome.REPRODUCED : Outcome.CONTRADICTED;
            outcome = repeated ? decided : Outcome.UNDECIDED;
        }
        return new Verdict(claim, outcome, reason(differences));
    }

    private static String reason(List<Difference> differences) {
        return differences.stream().map(Difference::text).collect(Collectors.joining("; "));
    }

    /**
     * Decides by 95 % intervals: right if all differences are above zero, wrong if one is below.
     *
     * @param tried whether anything was measured, also if that gives no value of any difference
     */
    static Verdict of(String claim, List<Difference> differences, boolean tried) {
        if (differences.isEmpty() || !tried) {
            return new Verdict(claim, Outcome.NOT_TRIED, "");
        }
        String reason = reason(differences);
        if (differences.stream().anyMatch(difference -> difference.isAbove(-1))) {
            return new Verdict(claim, Outcome.CONTRADICTED, reason);
        }
        return differences.stream().allMatch(difference -> difference.isAbove(1))
                ? new Verdict(claim, Outcome.REPRODUCED, reason)
                : new Verdict(claim, Outcome.UNDECIDED, reason);
    }
}
