package io.github.horesnet.samples.reproduce;

import io.github.horesnet.runtime.data.RunException;
import java.nio.file.Path;
import java.util.List;

/** A table or figure of the paper. */
public sealed interface Experiment permits OdeExperiment, LandscapeExperiment, TrainingExperiment, BenchExperiment {
    /** What it is, for a heading. */
    String title();

    /**
     * Checks, before anything starts, that what is to be computed can be.
     *
     * @throws RunException if networks do not fit together, or images are not to be had
     */
    default void requireFit(Setting setting) {}

    /**
     * What is to be computed, without reading images.
     *
     * @param folder for results of this experiment alone
     * @throws RunException if a scheme is unknown or does not fit
     */
    List<Run> runs(Setting setting, Path folder);

    /** The run, of some that are left, whose measurement tells most of them all. */
    default Run measured(List<Run> left) {
        return left.get(0);
    }

    /** What the paper's claims about it came to, from what runs have computed so far. */
    List<Verdict> verdicts(Setting setting, List<Run> runs);

    /** The page of HTML that shows what runs have computed so far. */
    String page(Setting setting, List<Run> runs);
}
