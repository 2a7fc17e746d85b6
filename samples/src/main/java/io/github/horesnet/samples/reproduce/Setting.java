package io.github.horesnet.samples.reproduce;

import io.github.horesnet.runtime.data.ImageSplits;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What a user chooses for all experiments.
 *
 * @param schemes the names of schemes that join those of the paper
 * @param images gives the images, for experiments that need any
 * @param folder for the results
 * @param command that repeats all
 */
public record Setting(Scale scale, List<String> schemes, Supplier<ImageSplits> images, Path folder, String command) {
    /** Copies the names. */
    public Setting {
        schemes = List.copyOf(schemes);
    }

    /** The paper's schemes and those that join them. */
    List<String> with(Stream<String> papers) {
        return Stream.concat(papers, schemes.stream()).distinct().toList();
    }

    /** The same with a folder of its own. */
    Setting inside(String name) {
        return new Setting(scale, schemes, images, folder.resolve(name), command);
    }
}
