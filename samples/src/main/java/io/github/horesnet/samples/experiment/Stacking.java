package io.github.horesnet.samples.experiment;

import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.runtime.network.Depth;
import io.github.horesnet.runtime.subnet.SubNets;
import io.github.horesnet.samples.schemes.Schemes;
import io.github.horesnet.tableaux.Step;
import io.github.horesnet.tableaux.check.Report;
import io.github.horesnet.tableaux.notation.Names;
import io.github.horesnet.tableaux.plan.Plan;
import java.util.function.IntUnaryOperator;

/**
 * How sub-nets are stacked.
 *
 * @param scheme the name of the scheme
 * @param subNet the name of the kind of F, or of its class
 */
public record Stacking(String scheme, Step step, String subNet) {
    private static final String PAPERS = "vgg";

    /**
     * Checks the names.
     *
     * @throws RunException if there is no such scheme or sub-net, or the scheme has no block with the step
     */
    public Stacking {
        if (Schemes.text(scheme).isEmpty()) {
            throw new RunException(Schemes.unknown(scheme));
        }
        if (Schemes.blockClass(scheme, step).isEmpty()) {
            throw new RunException("Scheme " + scheme + ": no block with step " + step.word()
                    + " was generated; declare one, or choose another step");
        }
        requireSubNet(subNet);
    }

    /**
     * Checks the name of a sub-net, or of its class.
     *
     * @throws RunException if there is none such
     */
    public static void requireSubNet(String subNet) {
        try {
            SubNets.named(subNet);
        } catch (IllegalArgumentException e) {
            throw new RunException(
                    subNet.contains(".")
                            ? String.valueOf(e.getMessage())
                            : "unknown sub-net '" + subNet + "'; " + Names.didYouMean(subNet, SubNets.names()));
        }
    }

    /** The binary name of the block's class. */
    public String blockClass() {
        return Schemes.blockClass(scheme, step).orElseThrow();
    }

    /** The scheme, its step where that is not fixed, and its sub-net where that is not the paper's. */
    public String name() {
        String stepped = step == Step.FIXED ? scheme : scheme + " " + step.word();
        String simple = subNet.substring(subNet.lastIndexOf('.') + 1);
        return subNet.equals(PAPERS) ? stepped : stepped + " of " + simple;
    }

    /** What was proved of the scheme. */
    public Report.Facts facts() {
        return Schemes.report(scheme).facts().orElseThrow();
    }

    /** How a block is evaluated. */
    public Plan plan() {
        return Plan.of(facts().scheme(), step);
    }

    /**
     * The number of blocks of a network with exactly so many layers.
     *
     * @throws RunException if there is none, with the nearest that there are
     */
    public int blocks(int layers, int resolutions) {
        return blocks(depth(resolutions)::blocks, layers);
    }

    /**
     * The number of blocks of the deepest network with at most so many layers.
     *
     * @throws RunException if one block has more
     */
    public int blocksWithin(int layers, int resolutions) {
        return blocks(depth(resolutions)::blocksWithin, layers);
    }

    private int blocks(IntUnaryOperator count, int layers) {
        try {
            return count.applyAsInt(layers);
        } catch (IllegalArgumentException e) {
            throw new RunException("Scheme " + scheme + ": " + e.getMessage());
        }
    }

    private Depth depth(int resolutions) {
        return new Depth(plan().stages().size(), SubNets.named(subNet).layers(), resolutions);
    }
}
