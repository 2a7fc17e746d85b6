package io.github.horesnet.samples.reproduce;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a user chooses for all experiments.
 *
 * @param overrides what stands in place of what the scale says
 * @param schemes the names of schemes that join those of the paper
 * @param images where an experiment needs some
 * @param launch how processes are started
 * @param folder for the results
 * @param command that repeats all
 */
public record Setting(
        Scale scale,
        Overrides overrides,
        List<String> schemes,
        ImageSource images,
        Launch launch,
        Path folder,
        String command) {
    /** Copies the names. */
    public Setting {
        schemes = List.copyOf(schemes);
    }

    /** The paper's schemes and those that join them. */
    List<String> with(Stream<String> papers) {
        return Stream.concat(papers, schemes.stream()).distinct().toList();
    }

    /** The same with the paper's schemes alone. */
    Setting ofPaper() {
        return new Setting(scale, overrides, List.of(), images, launch, folder, command);
    }

    /** The folder of trainings, which experiments share whatever the overrides: each is named by all that it depends on. */
    Path trainings() {
        return folder.resolve(scale.word()).resolve("trainings");
    }

    /** The folder of all else: what overrides lead to stands beside what the scale says. */
    Path results() {
        Path ofScale = folder.resolve(scale.word());
        String others = String.join(" ", overrides.options())
                .replace("--", "")
                .replace(' ', '-')
                .replace(',', '-');
        return others.isEmpty() ? ofScale : ofScale.resolve(others);
    }

    /** The scale, and what stands in place of what it says. */
    String scaleText() {
        String others = String.join(" ", overrides.options());
        return others.isEmpty() ? scale.word() : scale.word() + ", but " + others;
    }
}
