package io.github.horesnet.samples.reproduce;

import io.github.horesnet.runtime.data.ImageSplits;
import java.util.Optional;
import java.util.function.Supplier;

/** The images of experiments, read when they are first asked for: not all need them. */
public final class ImageSource {
    private final Supplier<ImageSplits> reader;
    private Optional<ImageSplits> read = Optional.empty();

    /** Creates a source that has not been asked yet. */
    public ImageSource(Supplier<ImageSplits> reader) {
        this.reader = reader;
    }

    /** The images, by one reading for all. */
    ImageSplits get() {
        ImageSplits images = read.orElseGet(reader);
        read = Optional.of(images);
        return images;
    }
}
