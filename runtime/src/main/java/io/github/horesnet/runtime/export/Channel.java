package io.github.horesnet.runtime.export;

import io.github.horesnet.runtime.data.RunException;

/**
 * How the pixels of a channel become what a network was trained on: (pixel / 255 − mean) / deviation.
 *
 * @param mean the channel's mean over the training images, with pixels as 0 to 1
 * @param deviation its standard deviation, above 0
 */
public record Channel(double mean, double deviation) {
    private static final double LARGEST = 255;

    /**
     * Checks the numbers.
     *
     * @throws RunException if they are not finite or the deviation is not above 0
     */
    public Channel {
        if (!Double.isFinite(mean) || !Double.isFinite(deviation) || !(deviation > 0)) {
            throw new RunException("ONNX export: found a channel of mean " + mean + " and deviation " + deviation
                    + ", expected finite numbers and a deviation above 0");
        }
    }

    /** The factor of a pixel. */
    double scale() {
        return 1 / (LARGEST * deviation);
    }

    /** What is added to it. */
    double shift() {
        return -mean / deviation;
    }
}
