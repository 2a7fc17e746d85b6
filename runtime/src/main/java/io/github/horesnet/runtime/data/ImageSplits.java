package io.github.horesnet.runtime.data;

/**
 * A data set's training and test images.
 *
 * @param training the images to train on
 * @param test the images to test on, of the same size and classes
 * @param shorterSide what the shorter side of an image of any size was resized to before its middle was taken; that of
 *     the images themselves where they all had one size from the start
 */
public record ImageSplits(ImageSet training, ImageSet test, int shorterSide) {
    /**
     * Checks that the two sets belong together.
     *
     * @throws IllegalArgumentException if they differ in image size or classes
     */
    public ImageSplits {
        if (!training.classes().equals(test.classes()) || !training.imageSize().equals(test.imageSize())) {
            throw new IllegalArgumentException(
                    "Training and test images differ in size or classes: " + training + "; " + test);
        }
    }

    /**
     * The splits of a data set whose images have one size from the start.
     *
     * @throws IllegalArgumentException if the two sets differ in image size or classes
     */
    public ImageSplits(ImageSet training, ImageSet test) {
        this(
                training,
                test,
                Math.min(training.imageSize().height(), training.imageSize().width()));
    }

    /** The first {@code trainingLimit} and the first {@code testLimit} images, or all where there are fewer. */
    public ImageSplits first(int trainingLimit, int testLimit) {
        return new ImageSplits(training.first(trainingLimit), test.first(testLimit), shorterSide);
    }

    /** The same images under another name. */
    public ImageSplits named(String name) {
        return new ImageSplits(training.named(name), test.named(name), shorterSide);
    }
}
