package io.github.horesnet.samples.reproduce;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a user chooses for all experiments.
 *
 * @param schemes the names of schemes that join those of the paper
 * @param images where an experiment needs some
 * @param launch how processes are started
 * @param folder for the results
 * @param command that repeats all
 */
public record Setting(
        Scale scale, List<String> schemes, ImageSource images, Launch launch, Path folder, String command) {
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
        return new Setting(scale, schemes, images, launch, folder.resolve(name), command);
    }
}
