package io.github.horesnet.tableaux.plan;

import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.scheme.LinearForm;
import io.github.horesnet.tableaux.scheme.Monomial;
import io.github.horesnet.tableaux.scheme.Operand;
import io.github.horesnet.tableaux.scheme.Scheme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The sums of a scheme in the order in which they are computed, from which its instructions follow. */
final class Sums {
    private final List<Integer> stages;
    private final int ofOutput;
    private final boolean estimates;
    private final List<LinearForm> written;
    private final List<LinearForm> forms;
    private final Scaling scaling;
    private final LastUses lastUses;

    /**
     * Takes sums in the order in which they are computed: inputs of stages, first those of the output, then those of the
     * error estimate alone; the estimate where there is one; and the states.
     */
    private Sums(List<Integer> stages, int ofOutput, boolean estimates, List<LinearForm> written, Scaling scaling) {
        this.stages = stages;
        this.ofOutput = ofOutput;
        this.estimates = estimates;
        this.scaling = scaling;
        this.written = written;
        this.forms = written.stream().map(scaling::apply).toList();
        Set<Operand> conditional = new HashSet<>();
        stages.subList(ofOutput, stages.size()).forEach(stage -> conditional.add(new Operand.K(stage)));
        this.lastUses = LastUses.of(this.forms, ofOutput, outputs(), conditional);
    }

    /** Returns the sums of a step. */
    static Sums of(Scheme scheme, List<Integer> ofOutput, List<Integer> ofErrorAlone, Optional<LinearForm> error) {
        List<Integer> stages =
                Stream.of(ofOutput, ofErrorAlone).flatMap(List::stream).toList();
        Stream<LinearForm> forms = Stream.of(
                        stages.stream().map(scheme::input), error.stream(), scheme.outputs().stream())
                .flatMap(form -> form);
        return new Sums(stages, ofOutput.size(), error.isPresent(), forms.toList(), Scaling.NONE);
    }

    /** Returns the sums of a way back. */
    static Sums of(Reversal reversal) {
        List<LinearForm> forms = reversal.forms().toList();
        return new Sums(reversal.stages(), reversal.stages().size(), false, forms, Scaling.NONE);
    }

    /** Returns the same sums over stages that are scaled where they are evaluated. */
    Sums scaledAtStages() {
        return new Sums(stages, ofOutput, estimates, written, Scaling.of(written));
    }

    private int outputs() {
        return stages.size() + (estimates ? 1 : 0);
    }

    List<String> scalars() {
        return written.stream()
                .flatMap(form -> form.parts().keySet().stream())
                .flatMap(scale -> scale.powers().keySet().stream())
                .distinct()
                .toList();
    }

    List<Instruction> instructions() {
        List<Instruction> instructions = new ArrayList<>(evaluations(0, ofOutput));
        if (estimates) {
            int place = stages.size();
            instructions.add(
                    new Instruction.Estimate(evaluations(ofOutput, place), lastUses.sum(forms.get(place), place)));
        }
        instructions.add(new Instruction.Yield(IntStream.range(outputs(), forms.size())
                .mapToObj(place -> lastUses.sum(forms.get(place), place))
                .toList()));
        return instructions;
    }

    boolean haveOneWithoutTerms() {
        return forms.stream().anyMatch(form -> form.parts().isEmpty());
    }

    /** Returns the fewest maps that any evaluation holds; the sums must be without an error estimate. */
    int bound(int states) {
        return Bound.of(states, stages, forms);
    }

    /**
     * Returns instructions of a pass that keeps nothing for a backward one, which hold at most so many maps if they can.
     *
     * @param reading what factors are taken for
     */
    List<Instruction> frugally(int states, int most, UnaryOperator<Surd> reading) {
        List<LinearForm> read =
                forms.stream().map(form -> form.withFactors(reading)).toList();
        return Frugal.instructions(states, stages, read, scaling, most);
    }

    private List<Instruction> evaluations(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::evaluation).toList();
    }

    private Instruction evaluation(int place) {
        int stage = stages.get(place);
        LinearForm input = forms.get(place);
        Monomial scale = scaling.of(stage).orElse(Monomial.ONE);
        return input.operands().stream()
                .filter(operand -> input.isJust(operand) && !lastUses.isLast(operand, place))
                .findFirst()
                .<Instruction>map(operand -> new Instruction.EvaluateMap(stage, operand, scale))
                .orElseGet(() -> new Instruction.Evaluate(stage, lastUses.sum(input, place), scale));
    }
}
