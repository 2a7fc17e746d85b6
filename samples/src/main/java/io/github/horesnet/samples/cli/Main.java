package io.github.horesnet.samples.cli;

import io.github.horesnet.runtime.data.RunException;
import java.io.PrintWriter;
import picocli.CommandLine;

/** The command line {@code horesnet}. */
public final class Main {
    private Main() {}

    /** Runs a command and exits: 0 done, 1 not done for a reason that one line tells, 2 not understood, 3 interrupted. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String... arguments) {
        CommandLine commands = commandLine().setExecutionStrategy(new RightProcess());
        try {
            return commands.execute(arguments);
        } catch (OutOfMemoryError e) {
            print(commands.getErr(), "horesnet: out of memory; give Java more with -Xmx, or train on fewer images");
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    /** The commands, of which each failure is one line on the error stream. */
    static CommandLine commandLine() {
        return new CommandLine(new Horesnet())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((e, arguments) -> notUnderstood(e))
                .setExecutionExceptionHandler((e, command, result) -> failed(e, command));
    }

    private static int notUnderstood(CommandLine.ParameterException e) {
        CommandLine command = e.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        print(command.getErr(), name + ": " + firstLine(e) + "; see '" + name + " --help'");
        return CommandLine.ExitCode.USAGE;
    }

    private static int failed(Throwable e, CommandLine command) {
        String reason = e instanceof RunException
                ? firstLine(e)
                : "unexpected failure, please report it: " + e.getClass().getSimpleName() + ": " + firstLine(e);
        print(command.getErr(), command.getCommandSpec().qualifiedName() + ": " + reason);
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static void print(PrintWriter err, String line) {
        err.println(line);
        err.flush();
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
