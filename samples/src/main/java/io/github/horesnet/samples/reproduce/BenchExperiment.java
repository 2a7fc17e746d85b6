package io.github.horesnet.samples.reproduce;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Time and memory of networks, measured by {@code bench}.
 *
 * @param note what is known of the paper's figures
 * @param values the paper's, relative to Euler's scheme
 * @param scales the options of {@code bench}, by scale
 */
record BenchExperiment(String title, String note, List<Published> values, Map<Scale, List<String>> scales)
        implements Experiment {
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

    @Override
    public List<Run> runs(Setting setting) {
        List<String> arguments = new ArrayList<>(List.of("bench"));
        arguments.addAll(ForEachScale.at(setting.scale(), scales));
        List<String> networks = new ArrayList<>(List.of("Euler", "Midpoint", "RK4", "Verner89", "Verner89:learnable"));
        setting.schemes().stream().filter(scheme -> !networks.contains(scheme)).forEach(networks::add);
        arguments.addAll(List.of("--schemes", String.join(",", networks)));
        return List.of(new BenchRun(arguments, setting.folder(), setting.launch()));
    }

    @Override
    public String page(Setting setting, List<Run> runs) {
        return new BenchResultPage(this, setting, ((BenchRun) runs.get(0)).rows()).html();
    }
}
