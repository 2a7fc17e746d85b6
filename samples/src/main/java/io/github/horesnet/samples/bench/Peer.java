package io.github.horesnet.samples.bench;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import com.google.gson.annotations.SerializedName;
import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.samples.process.AllocatorChoice;
import io.github.horesnet.tableaux.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The same networks in Python, measured by a program of its own: {@code bench.py SCHEME BLOCKS BATCH train|fwd naive
 * ADAPTIVE STEPS pre}, which prints a line of JSON.
 *
 * @param python the command that has PyTorch
 * @param program the file {@code bench.py}
 */
public record Peer(String python, Path program) {
    /** What the program calls the schemes that it has. */
    private static final Map<String, String> SCHEMES = Map.of(
            "Euler", "euler", "Midpoint", "midpoint", "RK4", "rk4", "Verner89", "rk8", "DormandPrince54", "dopri5");

    private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");
    private static final int WIDTH = 64;
    private static final int PIXELS = 32;
    private static final double MEGABYTE = 1 << 20;

    /** The fields of interest of the program's line. */
    private record Line(
            double median, @SerializedName("over_mb") double overMegabytes) {}

    /**
     * The peer in a folder, where a Python with PyTorch is installed.
     *
     * @throws RunException if the folder holds no program
     */
    public static Optional<Peer> in(Path folder) {
        Path program = folder.resolve("bench.py");
        if (!Files.isRegularFile(program)) {
            throw new RunException("--peer: found no " + program + "; expected a folder that holds bench.py");
        }
        return PYTHONS.stream()
                .filter(python -> isSuccess(List.of(python, "-c", "import torch")))
                .findFirst()
                .map(python -> new Peer(python, program.toAbsolutePath()));
    }

    private static boolean isSuccess(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether the program has such a network: its width and images are the paper's. */
    static boolean knows(Case asked) {
        return SCHEMES.containsKey(asked.scheme())
                && asked.size().width() == WIDTH
                && asked.size().pixels() == PIXELS
                && (asked.step() == Step.FIXED || asked.step() == Step.LEARNABLE);
    }

    /** Measures a case; empty if the program fails. */
    Optional<Measured> measure(Case asked, AllocatorChoice allocator) {
        ProcessBuilder builder = new ProcessBuilder(command(asked)).redirectError(ProcessBuilder.Redirect.INHERIT);
        if (asked.code() == Code.PEER_PRELOADED) {
            allocator.library().ifPresent(library -> builder.environment().put("LD_PRELOAD", library.toString()));
        }
        try {
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? last(output) : Optional.empty();
        } catch (IOException e) {
            throw RunException.of(program + ": cannot be run", e, "leave --peer out");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunException("interrupted while a case was measured");
        }
    }

    private List<String> command(Case asked) {
        return List.of(
                python,
                program.toString(),
                Objects.requireNonNull(SCHEMES.get(asked.scheme())),
                "" + asked.blocks(),
                "" + asked.size().batch(),
                asked.workload() == Workload.TRAINING ? "train" : "fwd",
                "naive",
                asked.step() == Step.LEARNABLE ? "1" : "0",
                "" + asked.steps(),
                "pre");
    }

    private static Optional<Measured> last(String output) {
        Stream<String> lines = output.lines().filter(line -> line.startsWith("{"));
        try {
            return lines.reduce((former, line) -> line)
                    .map(line -> new Gson().fromJson(line, Line.class))
                    .map(line -> new Measured(
                            List.of(), List.of(line.median()), Math.round(line.overMegabytes() * MEGABYTE), 0, ""));
        } catch (JsonSyntaxException e) {
            return Optional.empty();
        }
    }
}
