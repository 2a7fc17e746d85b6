package io.github.horesnet.runtime.data;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Random crop of the padded image, then a horizontal flip one time in two. */
record CropAndFlip(int padding) implements Augmentation {
    CropAndFlip {
        if (padding < 0) {
            throw new RunException("Padding of the random crop: found " + padding + "; expected 0 or more");
        }
    }

    @Override
    public void apply(ImageSize size, byte[] image, byte[] target, RandomGenerator random) {
        int down = random.nextInt(2 * padding + 1) - padding;
        int right = random.nextInt(2 * padding + 1) - padding;
        boolean flip = random.nextBoolean();
        Arrays.fill(target, 0, size.values(), (byte) 0);
        int width = size.width();
        int firstColumn = Math.max(0, -right);
        int columns = width - Math.abs(right);
        for (int row = 0; row < size.channels() * size.height(); row++) {
            int y = row % size.height();
            if (columns <= 0 || y + down < 0 || y + down >= size.height()) {
                continue;
            }
            int to = row * width + firstColumn;
            System.arraycopy(image, (row + down) * width + firstColumn + right, target, to, columns);
            if (flip) {
                reverse(target, row * width, width);
            }
        }
    }

    private static void reverse(byte[] values, int start, int length) {
        for (int i = start, j = start + length - 1; i < j; i++, j--) {
            byte swapped = values[i];
            values[i] = values[j];
            values[j] = swapped;
        }
    }

    @Override
    public String describe() {
        return "random crop (padding " + padding + ") and horizontal flip";
    }
}
