package io.github.horesnet.samples.reproduce;

import io.github.horesnet.samples.bench.BenchPlan;
import io.github.horesnet.samples.bench.Code;
import io.github.horesnet.samples.bench.Quantity;
import io.github.horesnet.samples.bench.Row;
import io.github.horesnet.samples.experiment.Arguments;
import io.github.horesnet.samples.reproduce.Verdict.Difference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Time and memory of networks, measured by {@code bench}.
 *
 * @param note what is known of the paper's figures
 * @param values the paper's, relative to Euler's scheme
 * @param scales the options of {@code bench}, by scale
 */
record BenchExperiment(String title, String note, List<Published> values, Map<Scale, List<String>> scales)
        implements Experiment {
    private static final double MOST_FOR_NOTHING = 1.05;
    private static final double SEVENFOLD = 7;
    private static final String SCHEMES = "--schemes";
    private static final String PAPERS = "Euler,Midpoint,RK4,Verner89,Verner89:learnable";

    /**
     * What the paper says of a scheme.
     *
     * @param network as {@code bench} calls it
     */
    record Published(String network, String memory, String time) {}

    /** Copies the values and checks that each scale is there. */
    BenchExperiment {
        values = List.copyOf(values);
        scales = ForEachScale.of(scales);
    }

    /** The options of {@code bench}, with schemes only where the scale has other than the paper's. */
    List<String> options(Setting setting) {
        return setting.overrides().of(ForEachScale.at(setting.scale(), scales));
    }

    @Override
    public List<Run> runs(Setting setting, Path folder) {
        List<String> options = options(setting);
        String networks = Arguments.value(SCHEMES, options).orElse(PAPERS);
        List<String> arguments = new ArrayList<>(List.of("bench"));
        arguments.addAll(Arguments.without(List.of(SCHEMES), options));
        arguments.addAll(List.of(SCHEMES, String.join(",", setting.with(Stream.of(networks.split(","))))));
        return List.of(new BenchRun(arguments, folder, setting.launch()));
    }

    /** What must be above zero: how far ratios lie below 1.05, and what the paper says beyond half of it. */
    @Override
    public List<Verdict> verdicts(Setting setting, List<Run> runs) {
        List<Row> rows = ((BenchRun) runs.get(0)).rows();
        boolean repeated =
                rows.stream().anyMatch(row -> row.step().least() < row.step().most());
        return List.of(
                Verdict.byNumbers(
                        "No extra cost up to order 4",
                        Stream.of("Midpoint", "RK4")
                                .flatMap(network -> Stream.of(
                                        margin(rows, network, Row::step, "time", MOST_FOR_NOTHING, -1),
                                        margin(rows, network, Row::trainingMemory, "memory", MOST_FOR_NOTHING, -1)))
                                .flatMap(Optional::stream)
                                .toList(),
                        repeated),
                Verdict.byNumbers(
                        "Verner 8(9) takes 7 times the memory",
                        margin(rows, "Verner89", Row::trainingMemory, "memory", SEVENFOLD / 2, 1).stream()
                                .toList(),
                        repeated));
    }

    private static Optional<Difference> margin(
            List<Row> rows, String network, Function<Row, Quantity> quantity, String what, double bound, int sign) {
        return rows.stream()
                .filter(row -> row.code().equals(Code.HORESNET.toString())
                        && row.network().equals(network))
                .flatMap(row -> Stream.ofNullable(quantity.apply(row).ratios().get(BenchPlan.REFERENCE)))
                .findFirst()
                .map(ratio -> new Difference(
                        network + ", " + what + " " + String.format(Locale.ROOT, "%.2f", ratio) + " times Euler's, "
                                + (sign < 0 ? "below " : "above ") + bound + " by",
                        new Sample(List.of(sign * (ratio - bound)))));
    }

    @Override
    public String page(Setting setting, List<Run> runs) {
        return new BenchResultPage(this, setting, ((BenchRun) runs.get(0)).rows()).html();
    }
}
