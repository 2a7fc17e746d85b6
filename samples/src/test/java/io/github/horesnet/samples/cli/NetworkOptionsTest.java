package io.github.horesnet.samples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** A comparison gives its options to the trainings that it starts. */
class NetworkOptionsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "--width 64",
                "--width 32 --relu-after-block --memory checkpoint --resolutions 4 --stem SMALL",
                "--width 8 --sharing equal-abscissae --absolute-tolerance 0.5"
                        + " --relative-tolerance 0.25 --smoothing 0.0"
            })
    void theArgumentsThatTheyGiveAreThoseThatTheyGot(String arguments) {
        NetworkOptions options = new NetworkOptions();
        new CommandLine(CommandSpec.create().addMixin("network", CommandSpec.forAnnotatedObject(options)))
                .parseArgs(arguments.split(" "));
        assertEquals(arguments, String.join(" ", options.arguments()));
    }
}
