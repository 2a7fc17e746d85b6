package io.github.horesnet.samples.cli;

import io.github.horesnet.samples.report.Report;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows runs on a page. */
@Command(
        name = "report",
        description = "Writes a page with the curves, results and conditions of runs, also of those that still go on.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ReportCommand implements Callable<Integer> {
    private static final String PAGE = "report.html";

    @Parameters(
            arity = "1..*",
            paramLabel = "FOLDER",
            description = "What train, compare or survey wrote: the folder of a run, or of several.")
    private List<Path> folders;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The page; report.html in the folder unless given, or here where there are several folders.")
    private Optional<Path> file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Path page = file.orElseGet(() -> folders.size() == 1 ? folders.get(0).resolve(PAGE) : Path.of(PAGE));
        Report.write(folders, page);
        Output.text(spec, "Report: " + page);
        return 0;
    }
}
