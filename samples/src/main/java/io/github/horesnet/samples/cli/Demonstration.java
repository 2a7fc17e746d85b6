package io.github.horesnet.samples.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A recipe with which a comparison takes minutes, not days: narrow networks, few images, few epochs. */
final class Demonstration implements IDefaultValueProvider {
    private static final Map<String, String> DEFAULTS = Map.of(
            "--width", "8",
            "--limit", "2000",
            "--test-limit", "1000",
            "--epochs", "8",
            "--batch", "32",
            "--lr", "0.05",
            "--schedule", "cosine");

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option ? DEFAULTS.get(option.longestName()) : null;
    }
}
