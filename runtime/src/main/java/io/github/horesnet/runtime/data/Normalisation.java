package io.github.horesnet.runtime.data;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Maps the bytes of a channel to floats of mean 0 and standard deviation 1 over a set of images.
 *
 * <p>Immutable. The same normalisation, that of the training images, serves the test images.
 */
public final class Normalisation {
    private static final int VALUES = 256;

    private final List<Double> means;
    private final List<Double> deviations;
    private final float[][] table;

    private Normalisation(List<Double> means, List<Double> deviations) {
        this.means = means;
        this.deviations = deviations;
        this.table = new float[means.size()][VALUES];
        for (int channel = 0; channel < table.length; channel++) {
            for (int value = 0; value < VALUES; value++) {
                table[channel][value] = (float) ((value / 255.0 - means.get(channel)) / deviations.get(channel));
            }
        }
    }

    /**
     * The normalisation by each channel's mean and standard deviation over {@code images}; a channel that has one value
     * throughout becomes 0.
     *
     * @throws RunException if there are no images
     */
    public static Normalisation of(ImageSet images) {
        if (images.size() == 0) {
            throw new RunException("Image set \"" + images.name() + "\": found no images; expected at least 1");
        }
        long[][] counts = counts(images);
        double total = (double) images.size() * images.imageSize().plane();
        Double[] means = new Double[counts.length];
        Double[] deviations = new Double[counts.length];
        for (int channel = 0; channel < counts.length; channel++) {
            double sum = 0;
            for (int value = 0; value < VALUES; value++) {
                sum += value / 255.0 * counts[channel][value];
            }
            double mean = sum / total;
            double squares = 0;
            for (int value = 0; value < VALUES; value++) {
                double distance = value / 255.0 - mean;
                squares += distance * distance * counts[channel][value];
            }
            boolean constant = squares / total < 1e-12;
            means[channel] = mean;
            deviations[channel] = constant ? 1.0 : Math.sqrt(squares / total);
        }
        return new Normalisation(List.of(means), List.of(deviations));
    }

    /**
     * The normalisation by known numbers.
     *
     * @param means each channel's mean, with bytes as 0 to 1
     * @param deviations each channel's standard deviation, likewise
     * @throws IllegalArgumentException if there are not as many of each, or one is not finite, or a deviation not above 0
     */
    public static Normalisation of(List<Double> means, List<Double> deviations) {
        boolean fits = means.size() == deviations.size()
                && means.stream().allMatch(Double::isFinite)
                && deviations.stream().allMatch(deviation -> Double.isFinite(deviation) && deviation > 0);
        if (!fits) {
            throw new IllegalArgumentException("Normalisation: found means " + means + " and deviations " + deviations
                    + ", expected finite numbers, one of each for a channel, and deviations above 0");
        }
        return new Normalisation(List.copyOf(means), List.copyOf(deviations));
    }

    private static long[][] counts(ImageSet images) {
        ImageSize size = images.imageSize();
        long[][] counts = new long[size.channels()][VALUES];
        byte[] image = new byte[size.values()];
        for (int i = 0; i < images.size(); i++) {
            images.copyImage(i, image);
            for (int j = 0; j < image.length; j++) {
                counts[j / size.plane()][image[j] & 0xff]++;
            }
        }
        return counts;
    }

    /** Each channel's mean, with bytes as 0 to 1. */
    public List<Double> means() {
        return means;
    }

    /** Each channel's standard deviation, with bytes as 0 to 1. */
    public List<Double> deviations() {
        return deviations;
    }

    /** Writes {@code image}, CHW, as floats to the start of {@code target}. */
    public void apply(ImageSize size, byte[] image, float[] target) {
        int i = 0;
        for (int channel = 0; channel < size.channels(); channel++) {
            float[] floats = table[channel];
            for (int end = i + size.plane(); i < end; i++) {
                target[i] = floats[image[i] & 0xff];
            }
        }
    }

    /** Whether {@code other} has the same means and deviations. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Normalisation that && means.equals(that.means) && deviations.equals(that.deviations);
    }

    @Override
    public int hashCode() {
        return Objects.hash(means, deviations);
    }

    @Override
    public String toString() {
        return "means " + means + ", deviations " + deviations;
    }
}
