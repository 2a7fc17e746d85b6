package io.github.horesnet.runtime.dataset;

import io.github.horesnet.runtime.data.ImageSplits;
import io.github.horesnet.runtime.data.RunException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder with any of the data sets, which its files tell.
 *
 * @param path the folder
 * @param side the height and width that images of any size get; data sets of one size keep theirs
 * @param shorterSide what the shorter side of images of any size is resized to before their middle is taken
 * @param skipDamaged whether damaged image files are left out instead of refused
 */
public record DataFolder(Path path, int side, int shorterSide, boolean skipDamaged) {
    /** A folder of which the shorter side of images of any size is resized to 8/7 {@code side}. */
    public DataFolder(Path path, int side, boolean skipDamaged) {
        this(path, side, ImageFolder.shorterSide(side), skipDamaged);
    }

    /**
     * Reads at most the given numbers of images.
     *
     * @throws RunException if the folder holds no data set, or a damaged one
     */
    public DataSet read(int trainingLimit, int testLimit) {
        if (!Files.isDirectory(path)) {
            throw new RunException("Data folder " + path + ": " + (Files.exists(path) ? "found a file" : "not found")
                    + "; expected a folder with a data set");
        }
        if (ImageFolder.isIn(path)) {
            return new ImageFolder(path, side, shorterSide, skipDamaged).read(trainingLimit, testLimit);
        }
        return new DataSet(ofOneSize().first(trainingLimit, testLimit), List.of());
    }

    private ImageSplits ofOneSize() {
        if (Cifar10.FORM.isIn(path)) {
            return Cifar10.read(path);
        }
        if (Cifar100.FORM.isIn(path)) {
            return Cifar100.read(path);
        }
        if (FashionMnist.isIn(path)) {
            return FashionMnist.read(path);
        }
        throw new RunException(
                "Data folder " + path + ": found none of CIFAR-10's data_batch_1.bin, CIFAR-100's train.bin,"
                        + " Fashion-MNIST's train-images-idx3-ubyte and images as train/CLASS/*.jpg; expected one of them");
    }
}
