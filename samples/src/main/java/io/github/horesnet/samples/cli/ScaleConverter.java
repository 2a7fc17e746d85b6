package io.github.horesnet.samples.cli;

import io.github.horesnet.samples.reproduce.Scale;

/** Reads a scale. */
final class ScaleConverter extends WordConverter<Scale> {
    ScaleConverter() {
        super("scale", Scale.values(), Scale::word);
    }
}
