package io.github.horesnet.tableaux.scheme;

import io.github.horesnet.tableaux.Step;
import io.github.horesnet.tableaux.exact.Surd;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A scheme as a general linear method: stage inputs Y = U x + h A k, stages k = F(Y), successors x' = V x + h B k, with
 * coefficients that are polynomials in the step h and learnable scalars.
 *
 * @param name an identifier, after which a block is named
 * @param states the maps that blocks hand on
 * @param learnables the learnable scalars beside the step
 * @param abscissae the abscissae c of a tableau as stated, empty where they were left out
 * @param evaluations the stages, in order
 * @param outputs the successor of each state
 * @param embedded the successor of the first state by the embedded weights b̂, where there are any
 */
public record Scheme(
        String name,
        Claims claims,
        States states,
        List<Learnable> learnables,
        Optional<List<Surd>> abscissae,
        List<Evaluation> evaluations,
        List<LinearForm> outputs,
        Optional<LinearForm> embedded) {
    /** The name of the step in linear forms. */
    public static final String H = "h";

    /** The first incoming state. */
    public static final Operand X = new Operand.State(1);

    public Scheme {
        learnables = List.copyOf(learnables);
        abscissae = abscissae.map(List::copyOf);
        evaluations = List.copyOf(evaluations);
        outputs = List.copyOf(outputs);
    }

    /** Returns the Runge–Kutta scheme of a tableau: Y = x + h Σ a k and x' = x + h Σ b k. */
    public static Scheme rungeKutta(String name, Claims claims, Tableau tableau) {
        return new Scheme(
                name,
                claims,
                States.ONE,
                List.of(),
                tableau.abscissae(),
                tableau.matrix().stream().map(Scheme::step).map(Evaluation::own).toList(),
                List.of(step(tableau.weights())),
                tableau.embedded().map(Scheme::step));
    }

    private static LinearForm step(List<Surd> weights) {
        LinearForm form = LinearForm.ZERO.plus(Monomial.ONE, Surd.ONE, X);
        for (int i = 0; i < weights.size(); i++) {
            form = form.plus(Monomial.of(H), weights.get(i), new Operand.K(i + 1));
        }
        return form;
    }

    /** Returns the family to which the scheme belongs. */
    public Kind kind() {
        return Kind.of(this);
    }

    /** Returns the inputs Y of the stages. */
    public List<LinearForm> inputs() {
        return evaluations.stream().map(Evaluation::input).toList();
    }

    /** Returns the successor of the first state. */
    public LinearForm output() {
        return outputs.get(0);
    }

    /**
     * Returns the Butcher tableau of a Runge–Kutta scheme.
     *
     * @throws IllegalStateException if the scheme is of another kind
     */
    public Tableau tableau() {
        if (kind() != Kind.RUNGE_KUTTA) {
            throw new IllegalStateException(name + " has no tableau: its kind is " + kind().title());
        }
        List<List<Surd>> matrix = new ArrayList<>();
        for (LinearForm input : inputs()) {
            matrix.add(weights(input, matrix.size()));
        }
        return new Tableau(
                abscissae, matrix, weights(output(), stages()), embedded.map(form -> weights(form, stages())));
    }

    private static List<Surd> weights(LinearForm form, int stages) {
        List<Surd> weights = new ArrayList<>();
        for (int i = 1; i <= stages; i++) {
            weights.add(form.factor(Monomial.of(H), new Operand.K(i)));
        }
        return weights;
    }

    /** Returns whether a step can be chosen: the error estimate that controls one needs embedded weights. */
    public boolean allows(Step step) {
        return step != Step.CONTROLLED || embedded.isPresent();
    }

    /** Returns the error estimate h Σ (b − b̂) k, where there are embedded weights. */
    public Optional<LinearForm> errorEstimate() {
        return embedded.map(form -> output().plus(form.times(Monomial.ONE, Surd.of(-1))));
    }

    public int stages() {
        return evaluations.size();
    }

    /** Returns the input Y of a stage, from 1. */
    public LinearForm input(int stage) {
        return evaluations.get(stage - 1).input();
    }

    /** Returns the stages that reach an output, in ascending order: the others need no evaluation. */
    public SortedSet<Integer> reachingOutput() {
        SortedSet<Integer> reached = new TreeSet<>();
        outputs.forEach(output -> reach(output, reached));
        return reached;
    }

    /** Returns the stages that reach a linear form, directly or through the inputs of other stages. */
    public SortedSet<Integer> reaching(LinearForm form) {
        SortedSet<Integer> reached = new TreeSet<>();
        reach(form, reached);
        return reached;
    }

    private void reach(LinearForm form, SortedSet<Integer> reached) {
        for (Operand operand : form.operands()) {
            if (operand instanceof Operand.K k && reached.add(k.index())) {
                reach(input(k.index()), reached);
            }
        }
    }

    /**
     * Returns the scheme with its step chosen: 1, the scalar {@code h}, or a scalar for each row that has an h, named
     * {@code h2}, {@code h3} … after the stage and {@code hOut} for the output.
     */
    public Scheme at(Step step) {
        List<Evaluation> stepped = new ArrayList<>();
        for (Evaluation evaluation : evaluations) {
            Monomial h = scalar(step, H + (stepped.size() + 1));
            stepped.add(new Evaluation(evaluation.input().substitute(H, h), evaluation.shared()));
        }
        Monomial h = scalar(step, "hOut");
        return new Scheme(
                name,
                claims,
                states,
                learnables,
                abscissae,
                stepped,
                outputs.stream().map(output -> output.substitute(H, h)).toList(),
                embedded.map(form -> form.substitute(H, h)));
    }

    private static Monomial scalar(Step step, String rowScalar) {
        return switch (step) {
            case FIXED -> Monomial.ONE;
            case LEARNABLE, CONTROLLED -> Monomial.of(H);
            case PER_ROW -> Monomial.of(rowScalar);
        };
    }
}
