package io.github.horesnet.samples.cli;

import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.tableaux.Step;
import io.github.horesnet.tableaux.check.Report;
import io.github.horesnet.tableaux.draw.Drawing;
import io.github.horesnet.tableaux.scheme.Scheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Draws a scheme. */
@Command(
        name = "draw",
        description = "Draws a file's scheme, or one of the catalogue, as SVG pictures, and prints their names.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DrawCommand implements Callable<Integer> {
    @Mixin
    private SchemeInput input;

    @Option(
            names = "--what",
            converter = DrawingConverter.class,
            defaultValue = DrawingConverter.ALL,
            paramLabel = "PICTURE",
            description =
                    "tableau, flowchart (of the block), region (of stability), liveness (the states held), or all;"
                            + " ${DEFAULT-VALUE}.")
    private List<Drawing> what;

    @Option(names = "--step", converter = StepConverter.class, description = StepConverter.DESCRIPTION)
    private Optional<Step> step;

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "For the pictures.")
    private Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Report report = input.text().check();
        if (report.hasErrors()) {
            report.findings().forEach(finding -> spec.commandLine().getErr().println(finding));
            return 1;
        }
        Scheme scheme = report.facts().orElseThrow().scheme();
        Step chosen = step.or(report::step).orElse(Step.FIXED);
        if (!scheme.allows(chosen)) {
            throw new RunException(scheme.name()
                    + ": a controlled step needs embedded weights; add a row bhat, or choose another step");
        }
        List<Drawing> drawn =
                what.stream().filter(drawing -> drawing.isOf(scheme)).toList();
        if (drawn.isEmpty()) {
            throw new RunException(
                    scheme.name() + ": tableaux and regions are drawn of Runge–Kutta schemes, and this one's"
                            + " kind is " + scheme.kind().title() + "; draw its flowchart or liveness");
        }
        drawn.forEach(
                drawing -> Output.text(spec, write(drawing, scheme, chosen).toString()));
        return 0;
    }

    private Path write(Drawing drawing, Scheme scheme, Step chosen) {
        String block = scheme.name() + (drawing.isOfStep() ? chosen.suffix() : "");
        Path file = folder.resolve(block + "-" + drawing.word() + ".svg");
        try {
            Files.createDirectories(folder);
            return Files.writeString(file, drawing.of(scheme, chosen).svg());
        } catch (IOException e) {
            throw RunException.of(file + ": cannot be written", e, "name a folder that can be written to");
        }
    }
}
