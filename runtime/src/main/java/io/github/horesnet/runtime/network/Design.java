package io.github.horesnet.runtime.network;

import io.github.horesnet.runtime.block.Activations;
import io.github.horesnet.runtime.block.BlockOptions;
import io.github.horesnet.runtime.block.Chain;
import io.github.horesnet.runtime.block.SchemeBlock;
import io.github.horesnet.runtime.subnet.SubNet;
import java.util.ArrayList;
import java.util.List;

/** What a network is made of; parts that do not fit together are refused when its blocks are made. */
record Design(
        SchemeConstructor scheme,
        BlockOptions options,
        Resolutions resolutions,
        SubNet subNet,
        int classes,
        boolean reluAfterBlock,
        Activations activations) {

    Design {
        Require.positive("Network", "classes", classes);
    }

    /**
     * Makes the blocks of each resolution.
     *
     * @throws IllegalArgumentException if the scheme, the width, the sub-net and the ReLUs do not suit each other
     */
    List<List<SchemeBlock>> steps() {
        SchemeBlock sample = scheme.create(Chain::of, options);
        requireHistoryKept(sample);
        List<List<SchemeBlock>> steps = new ArrayList<>();
        for (int i = 0; i < resolutions.count(); i++) {
            steps.add(steps(sample, resolutions.blocks().get(i), resolutions.widthAt(i)));
        }
        return List.copyOf(steps);
    }

    private List<SchemeBlock> steps(SchemeBlock sample, int blocks, long width) {
        if (blocks == 0) {
            return List.of();
        }
        long channels = channels(sample, width);
        requireSuitableSubNet(sample, channels, width);
        List<SchemeBlock> steps = new ArrayList<>();
        for (int block = 0; block < blocks; block++) {
            SchemeBlock step = scheme.create(() -> subNet.create(channels), options);
            requireSameClass(sample, step);
            steps.add(step);
        }
        return List.copyOf(steps);
    }

    private void requireHistoryKept(SchemeBlock sample) {
        if (reluAfterBlock && sample.states().hasHistory()) {
            throw new IllegalArgumentException("Network: found a ReLU after each " + name(sample)
                    + ", expected none: between blocks it would lose the states beside the map; leave it out");
        }
    }

    /** The channels of F: those of the map, or of each part where the scheme splits it. */
    private static long channels(SchemeBlock sample, long width) {
        int parts = sample.states().hasHistory() ? 1 : sample.states().count();
        if (width % parts != 0) {
            throw new IllegalArgumentException("Network: found width " + width + ", expected a multiple of " + parts
                    + ": " + name(sample) + " splits the channels in so many equal parts");
        }
        return width / parts;
    }

    private void requireSuitableSubNet(SchemeBlock sample, long channels, long width) {
        try {
            subNet.create(channels);
        } catch (IllegalArgumentException e) {
            String split = channels == width
                    ? ""
                    : "; " + name(sample) + " gives it " + channels + " of the " + width + " channels of the network";
            throw new IllegalArgumentException("Network: " + e.getMessage() + split, e);
        }
    }

    private static void requireSameClass(SchemeBlock sample, SchemeBlock step) {
        if (sample.getClass() != step.getClass()) {
            throw new IllegalArgumentException("Network: found blocks of " + name(sample) + " and of " + name(step)
                    + ", expected one class: they would hand on states that differ; mend setScheme(…)");
        }
    }

    private static String name(SchemeBlock block) {
        return block.getClass().getSimpleName();
    }
}
