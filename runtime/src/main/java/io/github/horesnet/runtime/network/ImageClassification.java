package io.github.horesnet.runtime.network;

import io.github.horesnet.runtime.data.ImageSet;
import io.github.horesnet.runtime.data.ImageSplits;
import io.github.horesnet.runtime.data.Normalisation;
import io.github.horesnet.runtime.dataset.Fit;
import java.util.List;

/**
 * What a network was trained to do: how pictures become its input, and what its logits mean.
 *
 * @param classes the names of the classes, in the order of the logits
 * @param normalisation maps the bytes of each channel to the floats that the network gets
 * @param fit how pictures of any size become images of the network's
 */
public record ImageClassification(List<String> classes, Normalisation normalisation, Fit fit) {
    /**
     * Checks that the parts belong together.
     *
     * @throws IllegalArgumentException if the normalisation has not as many channels as the images
     */
    public ImageClassification {
        classes = List.copyOf(classes);
        int channels = normalisation.means().size();
        if (channels != fit.size().channels()) {
            throw new IllegalArgumentException("Images of a model: found a normalisation of " + channels
                    + " channels, expected those of images of " + fit.size());
        }
    }

    /**
     * Returns what training on images comes to.
     *
     * @param images the images to train on, by which they are normalised
     * @return their classes, normalisation and size
     * @throws IllegalArgumentException if the images are such that no picture is made to fit them
     */
    public static ImageClassification of(ImageSplits images) {
        ImageSet training = images.training();
        return new ImageClassification(
                training.classes(), Normalisation.of(training), new Fit(training.imageSize(), images.shorterSide()));
    }
}
