package io.github.horesnet.runtime.dataset;

import io.github.horesnet.runtime.data.ImageSplits;
import java.util.List;

/**
 * A data set as it was read.
 *
 * @param images the images
 * @param leftOut the damaged files that were left out, each with the reason
 */
public record DataSet(ImageSplits images, List<String> leftOut) {
    /** Copies the list. */
    public DataSet {
        leftOut = List.copyOf(leftOut);
    }
}
