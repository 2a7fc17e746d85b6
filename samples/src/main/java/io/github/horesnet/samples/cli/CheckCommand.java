package io.github.horesnet.samples.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks files. */
@Command(
        name = "check",
        description = "Checks .tableau files: prints every finding and the proved order of each.",
        footer = "Exit status 1 if a file has an error or cannot be read.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files in the notation of tableaux.")
    private List<Path> files;

    @Option(names = "--json", description = "Print a JSON array.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<CheckedFile> checked = files.stream().map(CheckedFile::of).toList();
        if (json) {
            Output.json(spec, checked);
        } else {
            checked.forEach(file -> Output.text(spec, file.toString()));
        }
        return checked.stream().allMatch(CheckedFile::ok) ? 0 : 1;
    }
}
