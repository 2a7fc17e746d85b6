package io.github.horesnet.samples.reproduce;

import com.google.gson.annotations.SerializedName;
import io.github.horesnet.samples.reproduce.TrainingExperiment.Stacked;
import io.github.horesnet.samples.reproduce.Verdict.Difference;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A claim about trainings.
 *
 * @param measure the label of what it is about
 * @param networks how many of the experiment's networks it is about, from the first
 */
record TrainingClaim(String claim, Rule rule, String measure, int networks) {
    /** What must be above zero, seed by seed. */
    enum Rule {
        /** In the deepest row, what each network has more than the one before. */
        @SerializedName("order")
        ORDER,
        /** What the last network has more than the first, in the deepest row more than in the shallowest. */
        @SerializedName("depth")
        DEPTH,
        /** In each row, what the last network has more than the first. */
        @SerializedName("every-row")
        EVERY_ROW,
        /** What the last network loses less than the first, from the last row but one to the last. */
        @SerializedName("degradation")
        DEGRADATION,
        /** The number of rows in which each network has a value that shows success, more than the one before. */
        @SerializedName("survival")
        SURVIVAL
    }

    Verdict verdict(TrainingResults results, List<TrainingMeasure> measures) {
        TrainingMeasure measured = measures.stream()
                .filter(one -> one.label().equals(measure))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("found no measure '" + measure + "'"));
        boolean tried = results.runs().stream().anyMatch(run -> run.metrics().isPresent());
        return Verdict.of(claim, differences(new Pairs(results, measured)), tried);
    }

    private List<Difference> differences(Pairs pairs) {
        List<TrainedNetwork> rows = pairs.results().rows();
        List<Stacked> schemes = pairs.results().stacked().subList(0, networks);
        Stacked first = schemes.get(0);
        Stacked last = schemes.get(networks - 1);
        TrainedNetwork deepest = rows.get(rows.size() - 1);
        return switch (rule) {
            case ORDER ->
                neighbours(schemes)
                        .map(pair -> pairs.between(deepest, pair.get(1), pair.get(0)))
                        .toList();
            case EVERY_ROW ->
                rows.stream().map(row -> pairs.between(row, last, first)).toList();
            case DEPTH -> change(pairs, rows.get(0), deepest, last, first);
            case DEGRADATION -> change(pairs, rows.get(Math.max(0, rows.size() - 2)), deepest, last, first);
            case SURVIVAL ->
                neighbours(schemes)
                        .map(pair -> pairs.counts(pair.get(1), pair.get(0)))
                        .toList();
        };
    }

    /** None where both rows are of one depth. */
    private static List<Difference> change(
            Pairs pairs, TrainedNetwork from, TrainedNetwork to, Stacked last, Stacked first) {
        return from.isBeside(to) ? List.of() : List.of(pairs.change(from, to, last, first));
    }

    private static Stream<List<Stacked>> neighbours(List<Stacked> schemes) {
        return IntStream.range(1, schemes.size()).mapToObj(i -> schemes.subList(i - 1, i + 1));
    }
}
