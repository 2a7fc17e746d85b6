package io.github.horesnet.samples.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A Maven project of a user, built offline by the Maven that runs these tests: horesnet comes from this build, all else
 * from the machine's own repository.
 */
record UserProject(Path folder) {

    /** Writes a file of the project, with the folders that it needs. */
    UserProject write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return this;
    }

    /** Runs Maven with the goals or options given. */
    Outcome maven(String... arguments) throws IOException, InterruptedException {
        Path settings = Files.writeString(folder.resolve("settings.xml"), settings());
        Path log = folder.resolve("maven.log");
        List<String> command = new ArrayList<>(List.of(
                executable(),
                "-o",
                "-B",
                "-s",
                settings.toString(),
                "-Dmaven.repo.local=" + property("it.repository"),
                // The mirror is a folder, which Maven may read while offline.
                "-Daether.offline.protocols=file"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", property("java.home"));
        builder.environment().remove("MAVEN_OPTS");
        int status = builder.start().waitFor();
        return new Outcome(status == 0, Files.readString(log, StandardCharsets.UTF_8));
    }

    private static String executable() {
        boolean windows = property("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        return Path.of(property("it.maven.home"), "bin", windows ? "mvn.cmd" : "mvn")
                .toString();
    }

    private static String settings() {
        return """
                <settings>
                  <mirrors>
                    <mirror>
                      <id>machine</id>
                      <mirrorOf>*</mirrorOf>
                      <url>%s</url>
                    </mirror>
                  </mirrors>
                </settings>
                """.formatted(Path.of(property("it.maven.repository")).toUri());
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("no system property " + name + ": run this test with mvn verify");
        }
        return value;
    }

    /** What Maven answered: whether the build succeeded, and its log. */
    record Outcome(boolean succeeded, String log) {}
}
