package io.github.horesnet.samples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** Runs commands in this process. */
final class Commands {
    private Commands() {}

    /** What a command printed, and its exit status. */
    record Outcome(int status, String out, String err) {
        /** Asserts success without a word on the error stream, and returns what was printed. */
        String output() {
            assertEquals("", err);
            assertEquals(0, status, out);
            return out;
        }

        /** Asserts a failure that is told in one line, and returns that line. */
        String complaint() {
            assertNotEquals(0, status, out);
            assertEquals("", out);
            assertEquals(1, err.lines().count(), err);
            return err.strip();
        }
    }

    static Outcome run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commands = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int status = commands.execute(arguments);
        return new Outcome(status, out.toString(), err.toString());
    }
}
