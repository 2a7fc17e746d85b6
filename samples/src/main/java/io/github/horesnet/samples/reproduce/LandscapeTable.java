package io.github.horesnet.samples.reproduce;

import io.github.horesnet.samples.bench.Statistics;
import io.github.horesnet.samples.page.Html;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rows of a table of landscapes, of which all either have a ReLU after each block or none.
 *
 * @param found the paper's ranges
 * @param schemes of each scheme the landscapes of all seeds
 */
record LandscapeTable(List<LandscapeExperiment.Found> found, List<List<Landscape>> schemes) {
    private static final String NOTHING = "–";

    String rows() {
        return IntStream.range(0, schemes.size()).mapToObj(this::row).collect(Collectors.joining("\n"));
    }

    private String row(int index) {
        List<Landscape> seeds = schemes.get(index);
        UntrainedNetwork network = seeds.get(0).network();
        return Stream.of(
                        network.stacking().scheme(),
                        "" + network.blocks(),
                        "" + network.layers(),
                        range(seeds.get(0)),
                        inThePaper(network.stacking().scheme()),
                        spread(seeds.stream()
                                .flatMapToDouble(seed -> seed.centre().stream())
                                .boxed()
                                .toList()),
                        index == 0 ? NOTHING : spread(ratios(schemes.get(index - 1), seeds)),
                        "" + seeds.stream().mapToLong(Landscape::notFinite).sum())
                .map(Html::text)
                .collect(Html.row());
    }

    private static String range(Landscape drawn) {
        OptionalDouble least = drawn.least();
        OptionalDouble most = drawn.most();
        return least.isPresent() && most.isPresent() ? range(least.getAsDouble(), most.getAsDouble()) : NOTHING;
    }

    private static String range(double least, double most) {
        return number(least) + " – " + number(most);
    }

    private String inThePaper(String scheme) {
        Optional<LandscapeExperiment.Found> papers =
                found.stream().filter(one -> one.scheme().equals(scheme)).findFirst();
        return papers.map(range -> range(range.least(), range.most())).orElse(NOTHING);
    }

    /** How many times higher the middle is with each seed for which both are there. */
    private static List<Double> ratios(List<Landscape> above, List<Landscape> here) {
        return IntStream.range(0, here.size())
                .filter(i -> above.get(i).centre().isPresent()
                        && here.get(i).centre().isPresent())
                .mapToObj(i -> above.get(i).centre().getAsDouble()
                        / here.get(i).centre().getAsDouble())
                .toList();
    }

    private static String spread(List<Double> values) {
        if (values.isEmpty()) {
            return NOTHING;
        }
        List<Double> sorted = values.stream().sorted().toList();
        return number(Statistics.median(values)) + " (" + range(sorted.get(0), sorted.get(sorted.size() - 1)) + ")";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value == 0 || (value >= 0.01 && value < 1e5) ? "%.2f" : "%.2e", value);
    }
}
