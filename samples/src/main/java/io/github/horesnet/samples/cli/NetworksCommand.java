package io.github.horesnet.samples.cli;

import io.github.horesnet.runtime.subnet.SubNets;
import io.github.horesnet.samples.experiment.NetworkSize;
import io.github.horesnet.samples.experiment.Stacking;
import io.github.horesnet.tableaux.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the sizes of networks. */
@Command(
        name = "networks",
        description =
                "Lists, for each sub-net F, the layers and trainable parameters of networks of the paper's schemes"
                        + " with equally many F's: 28, the least that whole blocks of each scheme have, and 56.",
        footer =
                "Width 64, 10 classes; in brackets, the blocks. The paper compares at 56±2 and 110±4 layers, which not all pairs can have.",
        mixinStandardHelpOptions = true)
final class NetworksCommand implements Callable<Integer> {
    private static final List<Integer> EVALUATIONS = List.of(28, 56);
    private static final List<Map.Entry<String, Step>> SCHEMES = List.of(
            Map.entry("Euler", Step.FIXED),
            Map.entry("Midpoint", Step.FIXED),
            Map.entry("RK4", Step.FIXED),
            Map.entry("Verner89", Step.FIXED),
            Map.entry("Verner89", Step.LEARNABLE));

    @Mixin
    private ThreadOption threads;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        threads.apply(false);
        List<String> header = new ArrayList<>(List.of("F", "F's", "layers"));
        stackings(SubNets.names().get(0)).forEach(stacking -> header.add(stacking.name()));
        TextTable table = new TextTable(header);
        for (String subNet : SubNets.names()) {
            EVALUATIONS.forEach(evaluations -> table.add(row(subNet, evaluations)));
        }
        Output.text(spec, table.toString());
        return 0;
    }

    private static List<String> row(String subNet, int evaluations) {
        List<NetworkSize> sizes = stackings(subNet)
                .map(stacking -> NetworkSize.of(stacking, evaluations))
                .toList();
        List<String> cells = new ArrayList<>(
                List.of(subNet, "" + evaluations, "" + sizes.get(0).layers()));
        sizes.forEach(size -> cells.add(size.parameters() + " (" + size.blocks() + ")"));
        return cells;
    }

    private static Stream<Stacking> stackings(String subNet) {
        return SCHEMES.stream().map(scheme -> new Stacking(scheme.getKey(), scheme.getValue(), subNet));
    }
}
