package io.github.horesnet.runtime.data;

/**
 * A data set's training and test images.
 *
 * @param training the images to train on
 * @param test the images to test on, of the same size and classes
 */
public record ImageSplits(ImageSet training, ImageSet test) {
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

    /** The first {@code trainingLimit} and the first {@code testLimit} images, or all where there are fewer. */
    public ImageSplits first(int trainingLimit, int testLimit) {
        return new ImageSplits(training.first(trainingLimit), test.first(testLimit));
    }

    /** The same images under another name. */
    public ImageSplits named(String name) {
        return new ImageSplits(training.named(name), test.named(name));
    }
}
