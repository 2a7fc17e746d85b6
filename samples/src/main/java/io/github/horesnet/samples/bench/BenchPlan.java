package io.github.horesnet.samples.bench;

import io.github.horesnet.runtime.block.Activations;
import io.github.horesnet.samples.experiment.Stacking;
import io.github.horesnet.tableaux.Step;
import io.github.horesnet.tableaux.scheme.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a bench measures.
 *
 * @param codes whose networks
 * @param networks the schemes, with their steps
 * @param evaluations about how many F's networks have: whole blocks have as many, or fewer
 * @param targets whether also what single targets need: other batches, recomputed activations, 1,002 layers
 * @param steps that are timed in each process
 * @param repetitions of everything
 */
public record BenchPlan(
        Set<Code> codes,
        List<Stacking> networks,
        List<Integer> evaluations,
        List<Size> sizes,
        boolean targets,
        int steps,
        int repetitions) {
    /** The scheme with which others are compared. */
    public static final String REFERENCE = "Euler";

    /** Copies the lists. */
    public BenchPlan {
        codes = Set.copyOf(codes);
        networks = List.copyOf(networks);
        evaluations = List.copyOf(evaluations);
        sizes = List.copyOf(sizes);
    }

    /** The networks that are trained: those asked for, for each number of F's Euler's with as many, and the targets'. */
    List<Case> trained() {
        Set<Case> cases = new LinkedHashSet<>();
        for (Case generated : generated()) {
            Stream.of(Code.values()).filter(codes::contains).forEach(code -> add(cases, generated.by(code)));
        }
        special().forEach(goal -> cases.addAll(goal.needed()));
        return List.copyOf(cases);
    }

    /** The networks asked for, of generated blocks. */
    private List<Case> generated() {
        List<Case> cases = new ArrayList<>();
        for (Size size : sizes) {
            for (int wanted : evaluations) {
                for (Stacking network : networks) {
                    cases.add(Case.generated(network.scheme(), network.step(), wanted, size, steps));
                }
            }
        }
        return cases;
    }

    private List<Goal> special() {
        return targets ? Goals.special(sizes.get(0), evaluations.get(0), steps) : List.of();
    }

    /** What is to be reached by the networks that are measured. */
    List<Goal> goals() {
        return Stream.concat(
                        generated().stream().flatMap(generated -> Goals.of(generated).stream()), special().stream())
                .toList();
    }

    private static void add(Set<Case> cases, Case asked) {
        switch (asked.code()) {
            case HORESNET, TRIMMED -> cases.addAll(List.of(asked.reference(), asked));
            case PLAIN -> {
                if (asked.stacking().facts().scheme().kind() == Kind.RUNGE_KUTTA && isPlain(asked.step())) {
                    cases.addAll(List.of(asked.reference(), asked));
                }
            }
            case FLOOR -> cases.add(asked.reference());
            case PEER, PEER_PRELOADED -> {
                if (Peer.knows(asked)) {
                    cases.addAll(List.of(asked.reference(), asked));
                }
            }
        }
    }

    private static boolean isPlain(Step step) {
        return step == Step.FIXED || step == Step.LEARNABLE;
    }

    /** What one repetition measures, in order; maps are counted, and the deepest network is measured, in the first alone. */
    List<Case> cases(int repetition) {
        List<Case> cases = new ArrayList<>();
        List<Case> all = trained();
        for (Case trained :
                repetition == 1 ? all : all.stream().filter(Case::isRepeated).toList()) {
            cases.add(trained);
            if (isInferred(trained.code())) {
                cases.add(trained.with(Workload.INFERENCE));
            }
            if (isOurs(trained.code())) {
                cases.add(trained.with(Workload.BASE));
            }
            if (repetition == 1 && isCounted(trained)) {
                cases.add(trained.with(Workload.HELD));
            }
        }
        return cases;
    }

    private static boolean isInferred(Code code) {
        return code != Code.FLOOR && code != Code.TRIMMED;
    }

    /** Whether it is measured by processes of this program, with a network that has a memory. */
    private static boolean isOurs(Code code) {
        return code.isGenerated() || code == Code.PLAIN;
    }

    private static boolean isCounted(Case trained) {
        return (trained.code() == Code.HORESNET || trained.code() == Code.PLAIN)
                && trained.activations() == Activations.STORED;
    }
}
