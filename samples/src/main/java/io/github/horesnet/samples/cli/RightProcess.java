package io.github.horesnet.samples.cli;

import io.github.horesnet.samples.process.Interruption;
import io.github.horesnet.samples.process.Restart;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Runs a command in a process with the allocator that it asks for: this one, or itself started anew. */
final class RightProcess implements IExecutionStrategy {
    @Override
    public int execute(ParseResult parsed) {
        ParseResult last = parsed;
        while (last.subcommand() != null) {
            last = last.subcommand();
        }
        CommandLine command = last.commandSpec().commandLine();
        if (command.getCommand() instanceof RunsEngine engine && !last.isUsageHelpRequested()) {
            try {
                Restart.with(engine.allocator());
            } catch (RuntimeException e) {
                throw new CommandLine.ExecutionException(command, "", e);
            }
            if (engine.mayBeCutOff()) {
                return Interruption.cuttingOff(() -> new RunLast().execute(parsed));
            }
        }
        return new RunLast().execute(parsed);
    }
}
