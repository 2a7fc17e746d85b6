package io.github.horesnet.samples.cli;

import io.github.horesnet.runtime.data.Cifar10;
import io.github.horesnet.runtime.data.Cifar10Download;
import io.github.horesnet.runtime.data.EmbeddedImages;
import io.github.horesnet.runtime.data.ImageSplits;
import io.github.horesnet.runtime.data.RunException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which images. */
final class DataOptions {
    private static final String EMBEDDED = "embedded";
    private static final String DOWNLOADED = "cifar10";
    private static final int EMBEDDED_TRAINING = 4000;
    private static final int EMBEDDED_TEST = 1000;
    private static final long EMBEDDED_SEED = 1;

    @Option(
            names = "--data",
            defaultValue = EMBEDDED,
            paramLabel = "DATA",
            description = "'embedded', painted on the spot; 'cifar10', downloaded; or a folder that holds CIFAR-10's"
                    + " binary version. ${DEFAULT-VALUE} unless given.")
    private String data;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "The first N training images; all, or 4000 embedded ones, unless given.")
    private Optional<Integer> limit;

    @Option(
            names = "--test-limit",
            paramLabel = "N",
            description = "The first N test images; all, or 1000 embedded ones, unless given.")
    private Optional<Integer> testLimit;

    /**
     * Reads or paints the images.
     *
     * @throws RunException if a limit is not positive or the data are not to be had
     */
    ImageSplits images() {
        requirePositive("--limit", limit);
        requirePositive("--test-limit", testLimit);
        if (data.equals(EMBEDDED)) {
            return new ImageSplits(
                            EmbeddedImages.train(limit.orElse(EMBEDDED_TRAINING), EMBEDDED_SEED),
                            EmbeddedImages.test(testLimit.orElse(EMBEDDED_TEST), EMBEDDED_SEED))
                    .named("embedded images");
        }
        ImageSplits all = data.equals(DOWNLOADED) ? Cifar10Download.read() : Cifar10.read(folder());
        return all.first(limit.orElse(Integer.MAX_VALUE), testLimit.orElse(Integer.MAX_VALUE));
    }

    boolean needsDownload() {
        return data.equals(DOWNLOADED);
    }

    private Path folder() {
        Path folder = Path.of(data);
        if (!Files.exists(folder)) {
            throw new RunException("Data '" + data + "': not found; expected '" + EMBEDDED + "', '" + DOWNLOADED
                    + "' or a folder with CIFAR-10's binary version");
        }
        return folder;
    }

    private static void requirePositive(String option, Optional<Integer> limit) {
        if (limit.isPresent() && limit.get() < 1) {
            throw new RunException(option + ": found " + limit.get() + "; expected at least 1");
        }
    }

    /** The arguments that give these options to another command. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("--data", data));
        limit.ifPresent(n -> arguments.addAll(List.of("--limit", "" + n)));
        testLimit.ifPresent(n -> arguments.addAll(List.of("--test-limit", "" + n)));
        return arguments;
    }
}
