package io.github.horesnet.samples.experiment;

import java.util.ArrayList;
import java.util.List;

/**
 * A network in a comparison: a stacking and the number of its blocks.
 *
 * @param options of {@code train} that others do not share, or in place of those that they do
 */
public record Contender(Stacking stacking, int blocks, List<String> options) {
    /** Copies the options. */
    public Contender {
        options = List.copyOf(options);
    }

    /** Creates a contender without options of its own. */
    public Contender(Stacking stacking, int blocks) {
        this(stacking, blocks, List.of());
    }

    /** The name of the folder of its run with a seed. */
    String folder(long seed) {
        return stacking.name().replace(' ', '-') + "-seed" + seed;
    }

    /** The arguments of its training, with those that contenders share. */
    List<String> arguments(long seed, List<String> shared) {
        List<String> arguments = new ArrayList<>(List.of("train", "--scheme", stacking.scheme()));
        arguments.addAll(List.of("--step", stacking.step().word()));
        arguments.addAll(List.of("--sub-net", stacking.subNet()));
        arguments.addAll(List.of("--blocks", "" + blocks, "--seed", "" + seed));
        arguments.addAll(options);
        arguments.addAll(Arguments.without(options, shared));
        return arguments;
    }
}
