package io.github.horesnet.samples.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A recipe with which a comparison takes minutes, not days: narrow networks, few images, few epochs. */
final class Demonstration implements IDefaultValueProvider {
    private static final Map<String, String> DEFAULTS = Map.of(
            "--width", "16",
            "--limit", "1200",
            "--test-limit", "500",
            "--epochs", "7",
            "--batch", "8",
            "--lr", "0.03",
            "--schedule", "cosine",
            "--warm-up", "1");

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option ? DEFAULTS.get(option.longestName()) : null;
    }
}
