package io.github.horesnet.samples.experiment;

import io.github.horesnet.runtime.data.RunException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line in a process of its own, on the same screen: DJL trains once in a process.
 *
 * @param arguments what follows {@code horesnet}
 */
record RunProcess(List<String> arguments) {
    private static final String MAIN = "io.github.horesnet.samples.cli.Main";
    private static final int NATIVE_ACCESS_IS_ASKED_FOR = 22;

    /**
     * Runs it, and ends it when this process ends.
     *
     * @return its exit status
     */
    int run() {
        Process process = start();
        Thread end = new Thread(process::destroy);
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

    private Process start() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (Runtime.version().feature() >= NATIVE_ACCESS_IS_ASKED_FOR) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN));
        command.addAll(arguments);
        try {
            return new ProcessBuilder(command).inheritIO().start();
        } catch (IOException e) {
            throw RunException.of("a process for the run cannot be started", e, "free some memory");
        }
    }
}
