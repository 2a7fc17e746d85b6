package io.github.horesnet.samples.process;

import io.github.horesnet.runtime.data.RunException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The command line in a process of its own: DJL trains once in a process.
 *
 * @param arguments what follows {@code horesnet}
 * @param allocator which the process is to have
 */
public record RunProcess(List<String> arguments, AllocatorChoice allocator) {
    private static final String MAIN = "io.github.horesnet.samples.cli.Main";
    private static final int NATIVE_ACCESS_IS_ASKED_FOR = 22;

    /** Copies the arguments. */
    public RunProcess {
        arguments = List.copyOf(arguments);
    }

    /**
     * Runs it, and ends it when this process ends.
     *
     * @return its exit status
     */
    public int run() {
        return run(builder().inheritIO(), process -> {});
    }

    /**
     * Runs it beside others: each line that it prints is printed after a label.
     *
     * @return its exit status
     */
    public int run(String label) {
        return run(builder().redirectErrorStream(true), process -> print(label, process));
    }

    /**
     * Runs it without what it prints, but for errors.
     *
     * @return its exit status
     */
    public int runQuietly() {
        return run(builder().inheritIO().redirectOutput(ProcessBuilder.Redirect.DISCARD), process -> {});
    }

    private static int run(ProcessBuilder builder, Consumer<Process> during) {
        try {
            return new Child(builder).run(during);
        } catch (IOException e) {
            throw RunException.of("a process for the run cannot be started", e, "free some memory");
        }
    }

    private static void print(String label, Process process) {
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().forEach(line -> System.out.println(label + ": " + line));
        } catch (IOException | UncheckedIOException e) {
            System.out.println(label + ": what it prints cannot be read any more");
        }
    }

    private ProcessBuilder builder() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (Runtime.version().feature() >= NATIVE_ACCESS_IS_ASKED_FOR) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put(AllocatorChoice.VARIABLE, allocator.toString());
        allocator.library().ifPresent(library -> builder.environment().putAll(Preloading.variables(library)));
        return builder;
    }
}
