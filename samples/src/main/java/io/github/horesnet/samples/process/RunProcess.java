package io.github.horesnet.samples.process;

import io.github.horesnet.runtime.data.RunException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line in a process of its own, on the same screen: DJL trains once in a process.
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
        return run(ProcessBuilder.Redirect.INHERIT);
    }

    /** The same, without what it prints, but for errors. */
    public int runQuietly() {
        return run(ProcessBuilder.Redirect.DISCARD);
    }

    private int run(ProcessBuilder.Redirect output) {
        Process process = start(output);
        Thread end = new Thread(() -> end(process));
        Runtime.getRuntime().addShutdownHook(end);
        try {
            int status = process.waitFor();
            Runtime.getRuntime().removeShutdownHook(end);
            return status;
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new RunException("interrupted while a run went on");
        }
    }

    /** A run that is told to end saves its state first. */
    private static void end(Process process) {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Process start(ProcessBuilder.Redirect output) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (Runtime.version().feature() >= NATIVE_ACCESS_IS_ASKED_FOR) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN));
        command.addAll(arguments);
        try {
            ProcessBuilder builder = new ProcessBuilder(command).inheritIO().redirectOutput(output);
            builder.environment().put(AllocatorChoice.VARIABLE, allocator.toString());
            allocator.library().ifPresent(library -> builder.environment().putAll(Preloading.variables(library)));
            return builder.start();
        } catch (IOException e) {
            throw RunException.of("a process for the run cannot be started", e, "free some memory");
        }
    }
}
