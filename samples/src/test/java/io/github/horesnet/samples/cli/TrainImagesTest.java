package io.github.horesnet.samples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.runtime.train.RunMetrics;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On which images {@code train} trains, and how it changes them. */
class TrainImagesTest {
    @TempDir
    private Path folder;

    /** Trains a small network for an epoch. */
    private Commands.Outcome train(String... options) {
        List<String> arguments = new ArrayList<>(List.of("train", "--width", "4", "--epochs", "1"));
        arguments.addAll(List.of("--out", folder.resolve("run").toString()));
        arguments.addAll(List.of(options));
        return Commands.run(arguments.toArray(String[]::new));
    }

    @Test
    void imagesAreAugmentedInTheUsualOrder() throws IOException {
        train("--cutout", "8", "--auto-augment", "--crop-and-flip", "--limit", "8", "--test-limit", "8")
                .output();
        assertEquals(
                "random crop (padding 4) and horizontal flip, AutoAugment (CIFAR-10 policy), cutout (8 × 8)",
                RunMetrics.read(folder.resolve("run/metrics.jsonl"))
                        .start()
                        .training()
                        .augmentation());
    }

    @Test
    void trainsOnImagesOfAnySizeWithoutTheDamagedOnes() throws IOException {
        for (String file : List.of("train/cat/1", "train/dog/1", "train/dog/2", "val/cat/1", "val/dog/1")) {
            Path path = folder.resolve("data/" + file + ".png");
            Files.createDirectories(path.getParent());
            ImageIO.write(new BufferedImage(20, 30, BufferedImage.TYPE_INT_RGB), "png", path.toFile());
        }
        Path damaged = Files.writeString(folder.resolve("data/val/cat/2.jpg"), "no image");
        String data = folder.resolve("data").toString();
        assertEquals(
                "horesnet train: Found 1 damaged of 3 images: " + damaged
                        + " (neither JPEG nor PNG); mend or delete them,"
                        + " or leave damaged images out (--skip-damaged)",
                train("--data", data, "--image-size", "16").complaint());
        Commands.Outcome outcome = train("--data", data, "--image-size", "16", "--skip-damaged");
        assertEquals(
                List.of("left out: " + damaged + " (neither JPEG nor PNG)", "left out 1 damaged image"),
                outcome.err().lines().toList());
        var seen = RunMetrics.read(folder.resolve("run/metrics.jsonl")).start().data();
        assertEquals(3, seen.trainingImages());
        assertEquals(2, seen.testImages());
        assertEquals(16, seen.height());
    }

    @Test
    void damagedImagesAreRefusedWithTheFile() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        for (String name : List.of("data_batch_1", "data_batch_2", "data_batch_3", "data_batch_4", "data_batch_5")) {
            Files.write(data.resolve(name + ".bin"), new byte[1000]);
        }
        Files.write(data.resolve("test_batch.bin"), new byte[1000]);
        String complaint = train("--data", data.toString()).complaint();
        assertTrue(complaint.contains("data_batch_1.bin"), complaint);
        assertTrue(complaint.contains("1000"), complaint);
    }
}
