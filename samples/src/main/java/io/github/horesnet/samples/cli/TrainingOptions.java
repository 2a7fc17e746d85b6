package io.github.horesnet.samples.cli;

import io.github.horesnet.samples.process.AllocatorChoice;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;

/** What several trainings have in common, whatever they train. */
final class TrainingOptions {
    @Mixin
    private DataOptions data;

    @Mixin
    private RecipeOptions recipe;

    @Mixin
    private ThreadOption threads;

    @Mixin
    private AllocatorOption allocator;

    AllocatorChoice allocator() {
        return allocator.choice();
    }

    /** The arguments that give these options to a training, after those of its network. */
    List<String> arguments(List<String> ofNetwork) {
        List<String> arguments = new ArrayList<>(ofNetwork);
        arguments.addAll(data.arguments());
        arguments.addAll(recipe.arguments());
        arguments.addAll(threads.arguments());
        return arguments;
    }
}
