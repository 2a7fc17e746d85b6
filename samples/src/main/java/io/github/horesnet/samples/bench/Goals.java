package io.github.horesnet.samples.bench;

import io.github.horesnet.runtime.block.Activations;
import io.github.horesnet.tableaux.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What horesnet is to reach. */
final class Goals {
    private static final String EULER = "Euler";
    private static final String MIDPOINT = "Midpoint";
    private static final String RK4 = "RK4";
    private static final String VERNER = "Verner89";
    private static final String LEARNABLE = "Verner89 learnable";
    private static final Set<String> ALL = Set.of(EULER, MIDPOINT, RK4, VERNER, LEARNABLE);

    /** Maps of 64 channels and 32×32 pixels of as many images take 32 MiB, which glibc maps anew for each. */
    private static final int TRAP = 128;

    private static final int BELOW_TRAP = 120;
    private static final int SHALLOW = 28;
    static final int DEEP = 500;
    private static final double GIBIBYTE = 1L << 30;

    /** A ratio to another network, for some networks. */
    private record Rule(String what, double most, Set<String> networks, Measure measure, UnaryOperator<Case> other) {
        Goal of(Case measured) {
            return Goal.ratio(what, most, measure, measured, other.apply(measured));
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule("Training memory / Euler", 1.10, Set.of(VERNER), Measure.TRAINING_MEMORY, Case::reference),
            new Rule("Training memory / Euler", 1.12, Set.of(LEARNABLE), Measure.TRAINING_MEMORY, Case::reference),
            new Rule("Training memory / Euler", 1.03, Set.of(RK4), Measure.TRAINING_MEMORY, Case::reference),
            new Rule("Maps held after forward / Euler", 1.00, Set.of(VERNER), Measure.HELD, Case::reference),
            new Rule("Training step / Euler", 1.05, Set.of(VERNER), Measure.STEP, Case::reference),
            new Rule("Training step / Euler", 1.02, Set.of(MIDPOINT, RK4), Measure.STEP, Case::reference),
            new Rule("Evaluation memory / Euler", 1.75, Set.of(VERNER), Measure.INFERENCE_MEMORY, Case::reference),
            new Rule("Evaluation memory / Euler", 1.25, Set.of(RK4), Measure.INFERENCE_MEMORY, Case::reference),
            new Rule("Training memory / plain DJL code", 0.35, Set.of(VERNER), Measure.TRAINING_MEMORY, by(Code.PLAIN)),
            new Rule("Training step / plain DJL code", 0.85, Set.of(VERNER), Measure.STEP, by(Code.PLAIN)),
            new Rule("Training step / PyTorch", 1.00, ALL, Measure.STEP, by(Code.PEER)),
            new Rule("Training step / PyTorch with tcmalloc", 1.00, ALL, Measure.STEP, by(Code.PEER_PRELOADED)),
            new Rule("Training memory / PyTorch", 0.70, ALL, Measure.TRAINING_MEMORY, by(Code.PEER)),
            new Rule(
                    "Training memory / PyTorch with tcmalloc",
                    0.95,
                    ALL,
                    Measure.TRAINING_MEMORY,
                    by(Code.PEER_PRELOADED)),
            new Rule("Training step / convolutions alone", 1.08, Set.of(EULER), Measure.STEP, measured -> measured.by(
                            Code.FLOOR)
                    .reference()));

    private Goals() {}

    private static UnaryOperator<Case> by(Code code) {
        return measured -> measured.by(code);
    }

    /** Those of a network of generated blocks. */
    static List<Goal> of(Case measured) {
        List<Goal> goals = new ArrayList<>();
        RULES.stream()
                .filter(rule -> rule.networks().contains(measured.network()))
                .forEach(rule -> goals.add(rule.of(measured)));
        goals.add(Goal.ratio(
                "Training memory, trimmed glibc / tcmalloc",
                1.10,
                Measure.TRAINING_MEMORY,
                measured.by(Code.TRIMMED),
                measured));
        return goals;
    }

    /** Those that need networks of their own. */
    static List<Goal> special(Size size, int evaluations, int steps) {
        Case euler = network(EULER, evaluations, size, steps);
        Case rk4 = network(RK4, SHALLOW, size, steps);
        Case verner = network(VERNER, SHALLOW, size, steps);
        Case deep = network(RK4, DEEP, size, 1).with(Activations.RECOMPUTED);
        Case recomputed = rk4.with(Activations.RECOMPUTED);
        Case byStage = verner.with(Activations.RECOMPUTED_BY_STAGE);
        return List.of(
                perImage(euler.with(size.withBatch(TRAP)), euler.with(size.withBatch(BELOW_TRAP))),
                recomputed(
                        "Training memory, recomputed by block / plain Euler",
                        0.25,
                        Measure.TRAINING_MEMORY,
                        recomputed),
                recomputed("Training step, recomputed by block / plain Euler", 1.30, Measure.STEP, recomputed),
                recomputed(
                        "Training memory, recomputed by stage / plain Euler", 0.30, Measure.TRAINING_MEMORY, byStage),
                recomputed("Training step, recomputed by stage / plain Euler", 1.30, Measure.STEP, byStage),
                Goal.ratio("Evaluation memory / that of 58 layers", 1.05, Measure.INFERENCE_MEMORY, deep, rk4),
                new Goal(
                        "Peak of a step of training, recomputed by block, GiB",
                        deep,
                        3.0,
                        List.of(deep),
                        table -> scaled(table.peak(deep), 1 / GIBIBYTE)));
    }

    private static Case network(String scheme, int evaluations, Size size, int steps) {
        return Case.generated(scheme, Step.FIXED, evaluations, size, steps);
    }

    private static Goal perImage(Case trap, Case below) {
        return new Goal(
                "Training step per image / that of batch " + BELOW_TRAP,
                trap,
                1.03,
                List.of(below, trap),
                table -> scaled(table.ratio(trap, below, Measure.STEP), (double) BELOW_TRAP / TRAP));
    }

    private static Goal recomputed(String what, double most, Measure measure, Case measured) {
        return Goal.ratio(what, most, measure, measured, measured.reference());
    }

    private static OptionalDouble scaled(OptionalDouble value, double factor) {
        return value.isEmpty() ? value : OptionalDouble.of(factor * value.getAsDouble());
    }
}
