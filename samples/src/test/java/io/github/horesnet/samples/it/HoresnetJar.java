package io.github.horesnet.samples.it;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The jar, as a user starts it. */
final class HoresnetJar {
    private HoresnetJar() {}

    /** A command in a folder, whose output and errors come as one. */
    static ProcessBuilder command(Path folder, List<String> arguments) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("-jar", System.getProperty("it.jar")));
        line.addAll(arguments);
        return new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true);
    }
}
