package io.github.horesnet.samples.cli;

import io.github.horesnet.runtime.data.EmbeddedImages;
import io.github.horesnet.runtime.data.ImageSet;
import io.github.horesnet.runtime.data.ImageSplits;
import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.runtime.dataset.Cifar10Download;
import io.github.horesnet.runtime.dataset.DataFolder;
import io.github.horesnet.runtime.dataset.DataSet;
import io.github.horesnet.runtime.dataset.Fit;
import io.github.horesnet.samples.experiment.Arguments;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which images. */
final class DataOptions {
    private static final String EMBEDDED = "embedded";
    private static final String DOWNLOADED = "cifar10";
    private static final int EMBEDDED_TRAINING = 4000;
    private static final int EMBEDDED_TEST = 1000;
    private static final long EMBEDDED_SEED = 1;
    private static final int USUAL_SIZE = 224;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--data",
            defaultValue = EMBEDDED,
            paramLabel = "DATA",
            description = "'embedded', painted on the spot; 'cifar10', downloaded; or a folder that holds CIFAR-10's or"
                    + " CIFAR-100's binary version, Fashion-MNIST's files, or JPEG and PNG images of any size as"
                    + " train/CLASS/* and val/CLASS/* (ImageNet's layout). ${DEFAULT-VALUE} unless given.")
    private String data;

    @Option(
            names = "--image-size",
            paramLabel = "N",
            description =
                    "What images of any size become: N × N pixels, the middle after their shorter side was resized to"
                            + " 8/7 N; 224, or as the model has it.")
    private Optional<Integer> imageSize;

    @Option(
            names = "--skip-damaged",
            description = "Leave out image files that cannot be decoded, and name them, instead of refusing them.")
    private boolean skipDamaged;

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
        int most = limit.orElse(Integer.MAX_VALUE);
        int mostTests = testLimit.orElse(Integer.MAX_VALUE);
        return data.equals(DOWNLOADED)
                ? Cifar10Download.read().first(most, mostTests)
                : read(new DataFolder(folder(), imageSize.orElse(USUAL_SIZE), skipDamaged), most, mostTests);
    }

    /**
     * Reads or paints the test images alone.
     *
     * @param fit what images of any size become, where no size is given
     * @throws RunException if the limit is not positive or the data are not to be had
     */
    ImageSet test(Fit fit) {
        if (limit.isPresent()) {
            throw new RunException(
                    "--limit: found " + limit.get() + "; expected --test-limit, only test images are read");
        }
        requirePositive("--test-limit", testLimit);
        int most = testLimit.orElse(Integer.MAX_VALUE);
        if (data.equals(EMBEDDED)) {
            return EmbeddedImages.test(testLimit.orElse(EMBEDDED_TEST), EMBEDDED_SEED)
                    .named("embedded images");
        }
        if (data.equals(DOWNLOADED)) {
            return Cifar10Download.read().test().first(most);
        }
        int side = imageSize.orElse(fit.size().height());
        return read(new DataFolder(folder(), side, Math.max(side, fit.shorterSide()), skipDamaged), 1, most)
                .test();
    }

    private ImageSplits read(DataFolder folder, int most, int mostTests) {
        DataSet found = folder.read(most, mostTests);
        List<String> leftOut = found.leftOut();
        if (!leftOut.isEmpty()) {
            PrintWriter err = command.commandLine().getErr();
            leftOut.forEach(file -> err.println("left out: " + file));
            err.println("left out " + leftOut.size() + (leftOut.size() == 1 ? " damaged image" : " damaged images"));
            err.flush();
        }
        return found.images();
    }

    boolean needsDownload() {
        return data.equals(DOWNLOADED);
    }

    private Path folder() {
        Path folder = Path.of(data);
        if (!Files.exists(folder)) {
            throw new RunException("Data '" + data + "': not found; expected '" + EMBEDDED + "', '" + DOWNLOADED
                    + "' or a folder with a data set");
        }
        return folder;
    }

    private static void requirePositive(String option, Optional<Integer> limit) {
        limit.ifPresent(number -> Arguments.positive(option, number));
    }

    /** The arguments that give these options to another command. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("--data", data));
        imageSize.ifPresent(side -> arguments.addAll(List.of("--image-size", "" + side)));
        if (skipDamaged) {
            arguments.add("--skip-damaged");
        }
        limit.ifPresent(n -> arguments.addAll(List.of("--limit", "" + n)));
        testLimit.ifPresent(n -> arguments.addAll(List.of("--test-limit", "" + n)));
        return arguments;
    }
}
