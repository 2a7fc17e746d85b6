package io.github.horesnet.runtime.augment;

import io.github.horesnet.runtime.data.ImageSize;

/**
 * A step of {@code factor} from a pale image through the image itself: 0 gives the pale one, 1 the image, more
 * exaggerates (P. Haeberli and D. Voorhies, Image processing by linear interpolation and extrapolation, 1994).
 */
record Blend(Pale pale, float factor) implements Change {
    @Override
    public void apply(ImageSize size, byte[] image, byte[] target) {
        pale.paint(size, image, target);
        for (int i = 0; i < size.values(); i++) {
            int from = target[i] & 0xff;
            int to = image[i] & 0xff;
            float value = from + factor * (to - from);
            target[i] = (byte) (int) Math.max(0, Math.min(255, value));
        }
    }
}
