package io.github.horesnet.runtime.augment;

import io.github.horesnet.runtime.data.ImageSize;

/**
 * An operation of AutoAugment (E. Cubuk et al., AutoAugment: learning augmentation strategies from data, CVPR 2019,
 * appendix), with PIL's results; how strong it is at each of the levels 0 to 9 follows torchvision.
 */
enum Operation {
    SHEAR_X,
    SHEAR_Y,
    TRANSLATE_X,
    TRANSLATE_Y,
    ROTATE,
    BRIGHTNESS,
    COLOR,
    CONTRAST,
    SHARPNESS,
    POSTERIZE,
    SOLARIZE,
    AUTO_CONTRAST,
    EQUALIZE,
    INVERT;

    static final int LEVELS = 10;

    private static final double LARGEST_SHEAR = 0.3;
    private static final double LARGEST_SHIFT = 150.0 / 331.0;
    private static final double LARGEST_ANGLE = 30;
    private static final double LARGEST_BLEND = 0.9;

    /**
     * The change of images of {@code size}.
     *
     * @param level how strong, from 0 to 9; without meaning for the last three operations
     * @param sign 1 or -1, the direction of the first nine; without meaning for the others
     */
    Change change(int level, int sign, ImageSize size) {
        return switch (this) {
            case SHEAR_X -> Resampling.shear(sign * strength(LARGEST_SHEAR, level), 0);
            case SHEAR_Y -> Resampling.shear(0, sign * strength(LARGEST_SHEAR, level));
            case TRANSLATE_X -> Resampling.shift(sign * pixels(size.width(), level), 0);
            case TRANSLATE_Y -> Resampling.shift(0, sign * pixels(size.height(), level));
            case ROTATE -> Resampling.rotation(sign * strength(LARGEST_ANGLE, level), size);
            case BRIGHTNESS -> blend(Pale.BLACK, level, sign);
            case COLOR -> blend(Pale.GREY, level, sign);
            case CONTRAST -> blend(Pale.MEAN, level, sign);
            case SHARPNESS -> blend(Pale.SMOOTH, level, sign);
            case POSTERIZE -> Tones.posterize(Byte.SIZE - (int) Math.rint(level * 4 / 9.0));
            case SOLARIZE -> Tones.solarize(spaced(255, 0, level));
            case AUTO_CONTRAST -> Tones.autoContrast();
            case EQUALIZE -> Tones.equalize();
            case INVERT -> Tones.invert();
        };
    }

    private static Blend blend(Pale pale, int level, int sign) {
        return new Blend(pale, (float) (1 + sign * strength(LARGEST_BLEND, level)));
    }

    private static int pixels(int length, int level) {
        return (int) strength(LARGEST_SHIFT * length, level);
    }

    private static double strength(double largest, int level) {
        return spaced(0, (float) largest, level);
    }

    /** One of ten numbers evenly spaced from start to end, rounded where torchvision rounds: a threshold may be at stake. */
    private static float spaced(float start, float end, int level) {
        float distance = (end - start) / (LEVELS - 1);
        return level < LEVELS / 2 ? start + distance * level : end - distance * (LEVELS - 1 - level);
    }
}
