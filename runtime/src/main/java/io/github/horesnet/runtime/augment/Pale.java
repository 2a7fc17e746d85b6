package io.github.horesnet.runtime.augment;

import io.github.horesnet.runtime.data.ImageSize;
import java.util.Arrays;

/** An image that lacks one quality of another: the end from which a {@link Blend} leads through the image and beyond. */
enum Pale {
    /** Black, without brightness. */
    BLACK {
        @Override
        void paint(ImageSize size, byte[] image, byte[] target) {
            Arrays.fill(target, 0, size.values(), (byte) 0);
        }
    },
    /** The image in grey, without colour. */
    GREY {
        @Override
        void paint(ImageSize size, byte[] image, byte[] target) {
            for (int i = 0; i < size.plane(); i++) {
                fill(size, target, i, (byte) luma(size, image, i));
            }
        }
    },
    /** The mean grey, without contrast. */
    MEAN {
        @Override
        void paint(ImageSize size, byte[] image, byte[] target) {
            long sum = 0;
            for (int i = 0; i < size.plane(); i++) {
                sum += luma(size, image, i);
            }
            byte mean = (byte) (int) ((double) sum / size.plane() + 0.5);
            Arrays.fill(target, 0, size.values(), mean);
        }
    },
    /** Each pixel inside mixed with its neighbours, 5 parts of 13 its own, without sharpness; the border as it is. */
    SMOOTH {
        @Override
        void paint(ImageSize size, byte[] image, byte[] target) {
            System.arraycopy(image, 0, target, 0, size.values());
            int width = size.width();
            for (int plane = 0; plane < size.values(); plane += size.plane()) {
                for (int y = 1; y < size.height() - 1; y++) {
                    for (int x = 1; x < width - 1; x++) {
                        int i = plane + y * width + x;
                        target[i] = (byte) smooth(image, i, width);
                    }
                }
            }
        }
    };

    /** Paints the image that {@code image}, CHW, would be without the quality. */
    abstract void paint(ImageSize size, byte[] image, byte[] target);

    /** The luma of ITU-R BT.601, in PIL's fixed-point form; of an image that is grey already, its value. */
    private static int luma(ImageSize size, byte[] image, int pixel) {
        if (size.channels() < 3) {
            return image[pixel] & 0xff;
        }
        int red = image[pixel] & 0xff;
        int green = image[pixel + size.plane()] & 0xff;
        int blue = image[pixel + 2 * size.plane()] & 0xff;
        return (19595 * red + 38470 * green + 7471 * blue + 0x8000) >> 16;
    }

    private static void fill(ImageSize size, byte[] target, int pixel, byte value) {
        for (int i = pixel; i < size.values(); i += size.plane()) {
            target[i] = value;
        }
    }

    private static int smooth(byte[] image, int pixel, int width) {
        int sum = 4 * (image[pixel] & 0xff);
        for (int row = pixel - width; row <= pixel + width; row += width) {
            sum += (image[row - 1] & 0xff) + (image[row] & 0xff) + (image[row + 1] & 0xff);
        }
        return (2 * sum + 13) / 26;
    }
}
