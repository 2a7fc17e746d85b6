package io.github.horesnet.runtime.train;

import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.util.Pair;
import io.github.horesnet.runtime.block.SchemeBlock;
import io.github.horesnet.runtime.block.StepState;
import io.github.horesnet.runtime.engine.PyTorch;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The scalars by which blocks multiply maps, such as the step h, each by the name of its block and its own, as
 * {@code block1.h}, in the order of the network; those that are not finite are left out.
 *
 * @param learnable those that are trained
 * @param controlled the steps that follow an error estimate
 * @param errors those estimates, relative to the tolerances and smoothed over batches
 */
public record BlockScalars(Map<String, Double> learnable, Map<String, Double> controlled, Map<String, Double> errors) {
    /** No scalars. */
    public static final BlockScalars NONE = new BlockScalars(Map.of(), Map.of(), Map.of());

    /** Copies the maps. */
    public BlockScalars {
        learnable = copy(learnable);
        controlled = copy(controlled);
        errors = copy(errors);
    }

    private static Map<String, Double> copy(Map<String, Double> values) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Reads those of an initialised block and of all blocks within it. */
    static BlockScalars of(Block block) {
        Reader reader = new Reader();
        reader.read("", block);
        return new BlockScalars(reader.learnable, reader.controlled, reader.errors);
    }

    private static final class Reader {
        final Map<String, Double> learnable = new LinkedHashMap<>();
        final Map<String, Double> controlled = new LinkedHashMap<>();
        final Map<String, Double> errors = new LinkedHashMap<>();

        void read(String place, Block block) {
            if (block instanceof SchemeBlock scheme) {
                read(place, scheme);
            }
            for (Pair<String, Block> child : block.getChildren()) {
                read(place + child.getKey() + ".", child.getValue());
            }
        }

        private void read(String place, SchemeBlock block) {
            for (Pair<String, Parameter> parameter : block.getDirectParameters()) {
                if (parameter.getValue().requiresGradient()) {
                    put(
                            learnable,
                            place + parameter.getKey(),
                            PyTorch.number(parameter.getValue().getArray()));
                }
            }
            Optional<StepState> step = block.controlledStep();
            step.ifPresent(state -> {
                put(controlled, place + "h", state.h());
                put(errors, place + "h", state.error());
            });
        }

        private static void put(Map<String, Double> values, String name, double value) {
            if (Double.isFinite(value)) {
                values.put(name, value);
            }
        }
    }
}
