package io.github.horesnet.samples.cli;

import io.github.horesnet.samples.schemes.Schemes;
import io.github.horesnet.tableaux.Step;
import io.github.horesnet.tableaux.check.Report;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the schemes. */
@Command(
        name = "schemes",
        description = "Lists all schemes with what is proved of them.",
        mixinStandardHelpOptions = true)
final class SchemesCommand implements Callable<Integer> {
    @Option(names = "--json", description = "Print a JSON array.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<SchemeFacts> schemes = Schemes.names().stream().map(this::facts).toList();
        if (json) {
            Output.json(spec, schemes);
        } else {
            TextTable table = new TextTable(List.of(
                    "scheme",
                    "kind",
                    "stages",
                    "order",
                    "embedded",
                    "states",
                    "passes",
                    "in evaluation",
                    "passes",
                    "title"));
            schemes.forEach(facts -> table.add(facts.cells()));
            Output.text(spec, table.toString());
        }
        return 0;
    }

    private SchemeFacts facts(String name) {
        Report report = Schemes.report(name);
        return SchemeFacts.of(report.facts().orElseThrow(), report.step().orElse(Step.FIXED));
    }
}
