package io.github.horesnet.samples.experiment;

import java.util.List;

/** A network in a comparison: a stacking and the number of its blocks. */
public record Contender(Stacking stacking, int blocks) {
    /** The name of the folder of its run with a seed. */
    String folder(long seed) {
        return stacking.name().replace(' ', '-') + "-seed" + seed;
    }

    /** The arguments of its training, before those that all contenders share. */
    List<String> arguments(long seed) {
        return List.of(
                "train",
                "--scheme",
                stacking.scheme(),
                "--step",
                stacking.step().word(),
                "--sub-net",
                stacking.subNet(),
                "--blocks",
                "" + blocks,
                "--seed",
                "" + seed);
    }
}
