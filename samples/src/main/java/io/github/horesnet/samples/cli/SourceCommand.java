package io.github.horesnet.samples.cli;

import io.github.horesnet.processor.emit.BlockSource;
import io.github.horesnet.processor.emit.BlockSpec;
import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.samples.schemes.SchemeText;
import io.github.horesnet.tableaux.Step;
import io.github.horesnet.tableaux.check.Report;
import io.github.horesnet.tableaux.finding.Finding;
import io.github.horesnet.tableaux.plan.Plan;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.lang.model.SourceVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints a block. */
@Command(
        name = "source",
        description = "Prints the block that is generated from a file, or from a scheme of the catalogue.",
        mixinStandardHelpOptions = true)
final class SourceCommand implements Callable<Integer> {
    @Mixin
    private SchemeInput input;

    @Option(names = "--step", converter = StepConverter.class, description = StepConverter.DESCRIPTION)
    private Optional<Step> step;

    @Option(names = "--package", defaultValue = "com.acme.schemes", description = "The block's package.")
    private String packageName;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!SourceVersion.isName(packageName)) {
            throw new RunException("package '" + packageName + "' is no Java name; give one such as com.acme.schemes");
        }
        SchemeText text = input.text();
        Report report = text.check();
        report.findings().stream().filter(finding -> report.hasErrors()).forEach(this::complain);
        if (report.hasErrors()) {
            return 1;
        }
        Report.Facts facts = report.facts().orElseThrow();
        Step chosen = step.or(report::step).orElse(Step.FIXED);
        BlockSource.obstacle(facts.scheme(), chosen).ifPresent(message -> {
            throw new RunException(message);
        });
        BlockSpec block = new BlockSpec(
                packageName,
                facts.scheme().name() + (step.isPresent() ? chosen.suffix() : "") + "Block",
                true,
                text.source(),
                true,
                facts,
                Plan.of(facts.scheme(), chosen));
        Output.text(spec, BlockSource.write(block).stripTrailing());
        return 0;
    }

    private void complain(Finding finding) {
        spec.commandLine().getErr().println(finding);
    }
}
