package io.github.horesnet.samples.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that holds the others. */
@Command(
        name = "horesnet",
        description =
                "Residual networks stacked by numerical schemes: proves schemes, writes their blocks, trains them.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            SchemesCommand.class,
            CheckCommand.class,
            SourceCommand.class,
            DrawCommand.class,
            NetworksCommand.class,
            TrainCommand.class,
            EvaluateCommand.class,
            PredictCommand.class,
            ExportCommand.class,
            CompareCommand.class,
            SurveyCommand.class,
            ReportCommand.class,
            BenchCommand.class,
            ReproduceCommand.class,
            DoctorCommand.class,
            MeasureCommand.class
        })
final class Horesnet implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "expected a command: " + String.join(", ", spec.subcommands().keySet()));
    }
}
