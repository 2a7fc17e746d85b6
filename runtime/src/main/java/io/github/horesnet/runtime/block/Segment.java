package io.github.horesnet.runtime.block;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import ai.djl.nn.norm.Dropout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Blocks of a chain that one training pass treats alike: forward first, then backward. */
interface Segment {

    /** The output for a map, attached where the map is; the map stays. */
    NDArray forward(Call call, NDArray map);

    /** Adds to the gradients of parameters and returns that of the segment's input. */
    NDArray backward(Call call, NDArray gradient);

    /** The segments of a pass through blocks: runs of steps of equal states that store nothing, and what lies between. */
    static List<Segment> of(List<Block> blocks, Activations activations) {
        List<Segment> segments = new ArrayList<>();
        List<SchemeBlock> steps = new ArrayList<>();
        List<Block> others = new ArrayList<>();
        for (Block block : blocks) {
            Optional<SchemeBlock> step = step(block, activations);
            boolean goesOn = step.filter(
                            next -> steps.isEmpty() || steps.get(0).states().equals(next.states()))
                    .isPresent();
            if (!goesOn && !steps.isEmpty()) {
                segments.add(without(steps, blocks, activations));
                steps.clear();
            }
            if (step.isPresent() && !others.isEmpty()) {
                segments.add(new StoredSegment(List.copyOf(others)));
                others.clear();
            }
            step.ifPresentOrElse(steps::add, () -> others.add(block));
        }
        if (!steps.isEmpty()) {
            segments.add(without(steps, blocks, activations));
        }
        if (!others.isEmpty()) {
            segments.add(new StoredSegment(List.copyOf(others)));
        }
        return segments;
    }

    private static Segment without(List<SchemeBlock> steps, List<Block> all, Activations activations) {
        return switch (activations) {
            case STORED -> new StoredSegment(List.copyOf(steps));
            case RECOMPUTED -> new RecomputedSegment(List.copyOf(steps), lastStep(all));
            case RECOMPUTED_BY_STAGE -> new StagewiseSegment(List.copyOf(steps), lastStep(all));
            case REBUILT ->
                new RebuiltSegment(
                        steps.stream().map(ReversibleBlock.class::cast).toList());
        };
    }

    private static Optional<Block> lastStep(List<Block> blocks) {
        return blocks.stream().filter(SchemeBlock.class::isInstance).reduce((before, after) -> after);
    }

    /** A block as a step that can do without stored activations. */
    private static Optional<SchemeBlock> step(Block block, Activations activations) {
        return Optional.of(block)
                .filter(SchemeBlock.class::isInstance)
                .map(SchemeBlock.class::cast)
                .filter(step -> activations != Activations.REBUILT || step instanceof ReversibleBlock);
    }

    /**
     * Refuses blocks that must store all, or whose second evaluation would differ from the first.
     *
     * @throws IllegalArgumentException if there is no step that can do without stored activations
     */
    static void requirePossible(List<Block> blocks, Activations activations) {
        List<SchemeBlock> steps = blocks.stream()
                .flatMap(block -> step(block, activations).stream())
                .toList();
        String verb = activations == Activations.REBUILT ? "rebuilt" : "recomputed";
        if (steps.isEmpty()) {
            throw new IllegalArgumentException(
                    activations == Activations.REBUILT
                            ? "Network: found no block of a reversible scheme, expected one whose activations can be"
                                    + " rebuilt, such as RevNet's; choose stored or recomputed activations"
                            : "Network: found no block of a scheme, expected one that can be evaluated again; choose stored"
                                    + " activations");
        }
        for (SchemeBlock step : steps) {
            String name = step.getClass().getSimpleName();
            if (step.controlsItsStep()) {
                throw new IllegalArgumentException(name + ": the step changes within a pass, so activations cannot be "
                        + verb + "; choose another step, or stored activations");
            }
            if (draws(step)) {
                throw new IllegalArgumentException(name + ": a sub-net drops out at random, so activations cannot be "
                        + verb + "; remove the dropout, or choose stored activations");
            }
        }
    }

    private static boolean draws(Block block) {
        return block instanceof Dropout || block.getChildren().values().stream().anyMatch(Segment::draws);
    }
}
