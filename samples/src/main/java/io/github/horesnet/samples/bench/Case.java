package io.github.horesnet.samples.bench;

import io.github.horesnet.runtime.block.Activations;
import io.github.horesnet.samples.experiment.Stacking;
import io.github.horesnet.tableaux.Step;
import java.util.List;

/**
 * A network by someone's code, and what is measured of it.
 *
 * @param evaluations the F's of the network, those of whole blocks
 * @param steps how often, after once that does not count
 * @param activations what becomes of the maps inside generated blocks in training
 * @param subNet the kind of F, of generated blocks alone another than the paper's
 */
public record Case(
        Code code,
        String scheme,
        Step step,
        int evaluations,
        Size size,
        Workload workload,
        int steps,
        Activations activations,
        String subNet) {
    private static final String PAPERS = "vgg";
    private static final int LAYERS_OF_F = 2;
    private static final int OTHER_LAYERS = 2;

    /** A case of the paper's F whose activations are stored. */
    public Case(Code code, String scheme, Step step, int evaluations, Size size, Workload workload, int steps) {
        this(code, scheme, step, evaluations, size, workload, steps, Activations.STORED, PAPERS);
    }

    /** The training of a network of generated blocks, with as many F's as are wanted or as whole blocks have. */
    static Case generated(String scheme, Step step, int wanted, Size size, int steps) {
        int stages = new Stacking(scheme, step, PAPERS).plan().stages().size();
        int evaluations = Math.max(1, wanted / stages) * stages;
        return new Case(Code.HORESNET, scheme, step, evaluations, size, Workload.TRAINING, steps);
    }

    /** The same network under another workload. */
    Case with(Workload other) {
        return new Case(code, scheme, step, evaluations, size, other, steps, activations, subNet);
    }

    /** The same network on maps of another size. */
    Case with(Size other) {
        return new Case(code, scheme, step, evaluations, other, workload, steps, activations, subNet);
    }

    /** The same network, trained in another way. */
    Case with(Activations other) {
        return new Case(code, scheme, step, evaluations, size, workload, steps, other, subNet);
    }

    /** The same stacking by other code. */
    Case by(Code other) {
        return new Case(other, scheme, step, evaluations, size, workload, steps, activations, subNet);
    }

    /** What this case is compared with: as many F's stacked by Euler's scheme, whose activations are stored. */
    Case reference() {
        return new Case(code, BenchPlan.REFERENCE, Step.FIXED, evaluations, size, workload, steps);
    }

    /** Scheme and step. */
    public String network() {
        return stacking().name();
    }

    Stacking stacking() {
        return new Stacking(scheme, step, subNet);
    }

    /** The layers with weights: two of each F, the stem and the head. */
    int layers() {
        return LAYERS_OF_F * evaluations + OTHER_LAYERS;
    }

    /** Whether more than one process is to measure it: minutes pass in each step of the deepest network. */
    boolean isRepeated() {
        return evaluations < Goals.DEEP;
    }

    int blocks() {
        return evaluations / stacking().plan().stages().size();
    }

    /** A name that no other case of its kind of F has. */
    String name() {
        return String.join(
                "-",
                "" + code,
                scheme,
                step.word(),
                "f" + evaluations,
                "" + size,
                activations.word(),
                "" + workload,
                "n" + steps);
    }

    /** The arguments that have a process measure it. */
    public List<String> arguments() {
        return List.of(
                "measure",
                "--code=" + code,
                "--scheme=" + scheme,
                "--step=" + step.word(),
                "--sub-net=" + subNet,
                "--evaluations=" + evaluations,
                "--width=" + size.width(),
                "--batch=" + size.batch(),
                "--size=" + size.pixels(),
                "--memory=" + activations.word(),
                "--workload=" + workload,
                "--steps=" + steps);
    }
}
