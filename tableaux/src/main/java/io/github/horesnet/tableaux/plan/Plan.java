package io.github.horesnet.tableaux.plan;

import io.github.horesnet.tableaux.Step;
import io.github.horesnet.tableaux.exact.Effort;
import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.scheme.LinearForm;
import io.github.horesnet.tableaux.scheme.Monomial;
import io.github.horesnet.tableaux.scheme.Scheme;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The evaluation of a scheme: each stage that reaches an output once, in order, and every map released at its last use.
 *
 * @param step how the step is chosen
 * @param states the number of states that come in
 * @param stages the stages of the scheme that are evaluated, in order; sub-nets are numbered by their place in it
 * @param scalars the scalars, in the order of their first use
 */
public record Plan(Step step, int states, List<Integer> stages, List<String> scalars, List<Instruction> instructions) {
    /** More digits than any map holds. */
    private static final int DIGITS = 24;

    public Plan {
        stages = List.copyOf(stages);
        scalars = List.copyOf(scalars);
        instructions = List.copyOf(instructions);
    }

    /**
     * Plans a scheme with its step; scalars that come with a stage wherever it is used multiply its output.
     *
     * @throws IllegalArgumentException if the step is controlled, but there are no embedded weights
     */
    public static Plan of(Scheme scheme, Step step) {
        return of(scheme, step, Sums::scaledAtStages);
    }

    /**
     * Plans a scheme with its step and its scalars where they stand in the equations.
     *
     * @throws IllegalArgumentException if the step is controlled, but there are no embedded weights
     */
    public static Plan asWritten(Scheme scheme, Step step) {
        return of(scheme, step, sums -> sums);
    }

    private static Plan of(Scheme scheme, Step step, UnaryOperator<Sums> scaling) {
        Scheme stepped = scheme.at(step);
        Optional<LinearForm> error = step == Step.CONTROLLED ? Optional.of(error(stepped)) : Optional.empty();
        List<Integer> ofOutput = List.copyOf(stepped.reachingOutput());
        SortedSet<Integer> ofErrorAlone = new TreeSet<>();
        error.ifPresent(form -> ofErrorAlone.addAll(stepped.reaching(form)));
        ofErrorAlone.removeAll(ofOutput);
        SortedSet<Integer> stages = new TreeSet<>(ofOutput);
        stages.addAll(ofErrorAlone);
        Sums sums = scaling.apply(Sums.of(stepped, ofOutput, List.copyOf(ofErrorAlone), error));
        return new Plan(step, scheme.states().count(), List.copyOf(stages), sums.scalars(), sums.instructions());
    }

    /**
     * Plans the way back, from the outgoing states to the incoming ones, where a scheme of several states has one.
     *
     * <p>Operands that are states are the outgoing ones, and the outputs the incoming ones.
     */
    public static Optional<Plan> back(Scheme scheme, Step step) {
        if (scheme.states().count() == 1) {
            return Optional.empty();
        }
        Scheme stepped = scheme.at(step);
        List<Integer> stages = List.copyOf(stepped.reachingOutput());
        return Reversal.of(stepped).map(reversal -> {
            Sums sums = Sums.of(reversal).scaledAtStages();
            return new Plan(step, scheme.states().count(), stages, sums.scalars(), sums.instructions());
        });
    }

    /**
     * Plans a pass that keeps nothing for a backward one, and holds the fewest maps that this library knows how: where
     * stages give outputs that may be changed in place, {@link #statesHeldInPlace} of them. Empty where the exact
     * arithmetic would take too long.
     */
    public static Optional<Plan> forInference(Scheme scheme, Step step) {
        return bound(scheme, step).flatMap(bound -> forInference(scheme, step, bound));
    }

    /** Plans such a pass, with what {@link #bound} returned. */
    static Optional<Plan> forInference(Scheme scheme, Step step, int bound) {
        Scheme stepped = scheme.at(step);
        Sums sums = ofOutputs(stepped);
        int states = scheme.states().count();
        if (sums.haveOneWithoutTerms()) {
            return Optional.empty();
        }
        return bounded(() -> sums.frugally(states, bound, Surd::exactly))
                .or(() -> bounded(() -> sums.frugally(states, bound, factor -> factor.rounded(DIGITS))))
                .map(instructions ->
                        new Plan(step, states, List.copyOf(stepped.reachingOutput()), sums.scalars(), instructions));
    }

    /**
     * Returns the fewest maps that any pass holds at once whose stages make their outputs of their inputs. Empty where the
     * exact arithmetic would take too long.
     */
    public static Optional<Integer> bound(Scheme scheme, Step step) {
        return bounded(() -> ofOutputs(scheme.at(step)).bound(scheme.states().count()));
    }

    private static <T> Optional<T> bounded(Supplier<T> computation) {
        try {
            return Optional.of(Effort.bounded(computation));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Sums ofOutputs(Scheme stepped) {
        return Sums.of(stepped, List.copyOf(stepped.reachingOutput()), List.of(), Optional.empty())
                .scaledAtStages();
    }

    private static LinearForm error(Scheme scheme) {
        return scheme.errorEstimate()
                .orElseThrow(() -> new IllegalArgumentException(
                        scheme.name() + ": found no embedded weights, expected a row bhat or err to control the step"));
    }

    /** Returns all instructions one after the other, with those of the error estimate. */
    public Stream<Instruction> unrolled() {
        return instructions.stream().flatMap(Instruction::unrolled);
    }

    /** Returns the monomials of scalars that multiply maps, each once, in the order of their first use. */
    public Stream<Monomial> scales() {
        return unrolled().flatMap(Instruction::scales).distinct();
    }

    /** Returns the number by which a stage's sub-net is known in the block, from 1. */
    public int subNet(int stage) {
        return stages.indexOf(stage) + 1;
    }

    /**
     * Returns the most maps that are held at once in forward: the block's incoming states, the stage outputs that are
     * still to be used, the states that are made, and the map that is being computed together with, while a sub-net
     * runs, its input.
     */
    public int statesHeld() {
        return held(true);
    }

    /**
     * Returns the most maps that are held at once where a stage makes its output of its input, and maps are changed in
     * place at their last use.
     */
    public int statesHeldInPlace() {
        return held(false);
    }

    /**
     * Returns how often sums go over a map in memory, where maps are changed in place at their last use; sub-nets are not
     * counted.
     */
    public int passes() {
        return unrolled().flatMap(Instruction::sums).mapToInt(Passes::of).sum();
    }

    private int held(boolean keepsInputs) {
        Held held = new Held(states, keepsInputs);
        unrolled().forEach(held::follow);
        return held.most();
    }
}
