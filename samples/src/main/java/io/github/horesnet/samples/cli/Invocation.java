package io.github.horesnet.samples.cli;

import java.util.List;
import java.util.stream.Collectors;

/** The command that repeats what a user asked for. */
final class Invocation {
    private static final String PLAIN = "[\\w@%+=:,./-]+";

    private Invocation() {}

    /** The command with these arguments, each as a shell reads it back. */
    static String of(List<String> arguments) {
        return arguments.stream()
                .map(Invocation::quoted)
                .collect(Collectors.joining(" ", "java -jar horesnet.jar ", ""));
    }

    private static String quoted(String argument) {
        return argument.matches(PLAIN) ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
