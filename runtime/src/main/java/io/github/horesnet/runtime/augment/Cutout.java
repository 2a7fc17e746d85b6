package io.github.horesnet.runtime.augment;

import io.github.horesnet.runtime.data.Augmentation;
import io.github.horesnet.runtime.data.ImageSize;
import io.github.horesnet.runtime.data.RunException;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Cutout (T. DeVries and G. Taylor, Improved regularization of convolutional neural networks with cutout, 2017): a square
 * about a pixel drawn uniformly becomes mid-grey, as far as it lies in the image.
 *
 * @param length the side of the square in pixels, at least 1
 */
public record Cutout(int length) implements Augmentation {
    private static final byte GREY = (byte) 128;

    /**
     * Checks the length.
     *
     * @throws RunException if it is less than 1
     */
    public Cutout {
        if (length < 1) {
            throw new RunException("Side of the cutout: found " + length + "; expected 1 or more");
        }
    }

    @Override
    public void apply(ImageSize size, byte[] image, byte[] target, RandomGenerator random) {
        System.arraycopy(image, 0, target, 0, size.values());
        int top = random.nextInt(size.height()) - length / 2;
        int left = random.nextInt(size.width()) - length / 2;
        int from = Math.max(0, left);
        int to = (int) Math.min(size.width(), (long) left + length);
        for (int row = 0; row < size.channels() * size.height(); row++) {
            int y = row % size.height();
            if (y >= top && y < (long) top + length) {
                Arrays.fill(target, row * size.width() + from, row * size.width() + to, GREY);
            }
        }
    }

    @Override
    public String describe() {
        return "cutout (" + length + " × " + length + ")";
    }
}
