package io.github.horesnet.samples.bench;

import io.github.horesnet.samples.experiment.Stacking;
import io.github.horesnet.tableaux.Step;
import io.github.horesnet.tableaux.scheme.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a bench measures.
 *
 * @param codes whose networks
 * @param networks the schemes, with their steps
 * @param evaluations about how many F's networks have: whole blocks have as many, or fewer
 * @param steps that are timed in each process
 * @param repetitions of everything
 */
public record BenchPlan(
        Set<Code> codes, List<Stacking> networks, List<Integer> evaluations, Size size, int steps, int repetitions) {
    /** The scheme with which others are compared. */
    public static final String REFERENCE = "Euler";

    /** Copies the lists. */
    public BenchPlan {
        codes = Set.copyOf(codes);
        networks = List.copyOf(networks);
        evaluations = List.copyOf(evaluations);
    }

    /** The networks that are trained: those asked for, and for each number of F's Euler's with as many. */
    List<Case> trained() {
        Set<Case> cases = new LinkedHashSet<>();
        for (int wanted : evaluations) {
            for (Stacking network : networks) {
                int stages = network.plan().stages().size();
                int actual = Math.max(1, wanted / stages) * stages;
                Case generated = new Case(
                        Code.HORESNET, network.scheme(), network.step(), actual, size, Workload.TRAINING, steps);
                for (Code code : Code.values()) {
                    if (codes.contains(code)) {
                        add(cases, generated.by(code));
                    }
                }
            }
        }
        return List.copyOf(cases);
    }

    private static void add(Set<Case> cases, Case asked) {
        switch (asked.code()) {
            case HORESNET -> cases.addAll(List.of(asked.reference(), asked));
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

    /** What one repetition measures, in order; maps that are held are counted in the first alone. */
    List<Case> cases(int repetition) {
        List<Case> cases = new ArrayList<>();
        for (Case trained : trained()) {
            cases.add(trained);
            if (trained.code() != Code.FLOOR) {
                cases.add(trained.with(Workload.INFERENCE));
            }
            if (isOurs(trained)) {
                cases.add(trained.with(Workload.BASE));
                if (repetition == 1) {
                    cases.add(trained.with(Workload.HELD));
                }
            }
        }
        return cases;
    }

    /** Whether it is measured by processes of this program, with a network that has a memory. */
    static boolean isOurs(Case measured) {
        return measured.code() == Code.HORESNET || measured.code() == Code.PLAIN;
    }
}
