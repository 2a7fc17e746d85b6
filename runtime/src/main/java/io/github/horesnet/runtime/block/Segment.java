package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import ai.djl.nn.norm.Dropout;
import java.util.ArrayList;
import java.util.List;

/** Blocks of a chain that one training pass treats alike: forward first, then backward. */
interface Segment {

    /** The output for a map, attached where the map is; the map stays. */
    NDArray forward(Call call, NDArray map);

    /** Adds to the gradients of parameters and returns that of the segment's input. */
    NDArray backward(Call call, NDArray gradient);

    /** The segments of a pass through blocks: runs of reversible steps of equal states, and what lies between. */
    static List<Segment> of(List<Block> blocks) {
        List<Segment> segments = new ArrayList<>();
        List<ReversibleBlock> steps = new ArrayList<>();
        List<Block> others = new ArrayList<>();
        for (Block block : blocks) {
            boolean goesOn = block instanceof ReversibleBlock step
                    && (steps.isEmpty() || steps.get(0).states().equals(step.states()));
            if (!goesOn && !steps.isEmpty()) {
                segments.add(new RebuiltSegment(List.copyOf(steps)));
                steps.clear();
            }
            if (block instanceof ReversibleBlock step) {
                if (!others.isEmpty()) {
                    segments.add(new StoredSegment(List.copyOf(others)));
                    others.clear();
                }
                steps.add(step);
            } else {
                others.add(block);
            }
        }
        if (!steps.isEmpty()) {
            segments.add(new RebuiltSegment(List.copyOf(steps)));
        }
        if (!others.isEmpty()) {
            segments.add(new StoredSegment(List.copyOf(others)));
        }
        return segments;
    }

    /**
     * Refuses blocks of which nothing can be rebuilt, or not what it was.
     *
     * @throws IllegalArgumentException if there is no reversible step, or a pass through one twice would differ
     */
    static void requireRebuilt(List<Block> blocks) {
        List<ReversibleBlock> steps = blocks.stream()
                .filter(ReversibleBlock.class::isInstance)
                .map(ReversibleBlock.class::cast)
                .toList();
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("Network: found no block of a reversible scheme, expected one whose"
                    + " activations can be rebuilt, such as RevNet's; choose stored activations");
        }
        for (ReversibleBlock step : steps) {
            String name = step.getClass().getSimpleName();
            if (step.controlsItsStep()) {
                throw new IllegalArgumentException(name + ": the step changes within a pass, so activations cannot be"
                        + " rebuilt; choose another step, or stored activations");
            }
            if (draws(step)) {
                throw new IllegalArgumentException(name + ": a sub-net drops out at random, so activations cannot be"
                        + " rebuilt; remove the dropout, or choose stored activations");
            }
        }
    }

    private static boolean draws(Block block) {
        return block instanceof Dropout || block.getChildren().values().stream().anyMatch(Segment::draws);
    }
}
