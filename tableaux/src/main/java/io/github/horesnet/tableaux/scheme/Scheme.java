package io.github.horesnet.tableaux.scheme;

import io.github.horesnet.tableaux.Step;
import io.github.horesnet.tableaux.exact.Surd;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A scheme as a general linear method with one incoming state x.
 *
 * @param name an identifier, after which a block is named
 * @param abscissae the abscissae c as stated, empty where they were left out
 * @param inputs the input Y of each stage, over the state and the stages before it
 * @param output the state that is handed on
 * @param embedded the output by the embedded weights b̂, where there are any
 */
public record Scheme(
        String name,
        Kind kind,
        Claims claims,
        Optional<List<Surd>> abscissae,
        List<LinearForm> inputs,
        LinearForm output,
        Optional<LinearForm> embedded) {
    /** The name of the step in linear forms. */
    public static final String H = "h";

    /** The incoming state. */
    public static final Operand X = new Operand.State(1);

    public Scheme {
        abscissae = abscissae.map(List::copyOf);
        inputs = List.copyOf(inputs);
    }

    /** Returns the Runge–Kutta scheme of a tableau: Y = x + h Σ a k and x' = x + h Σ b k. */
    public static Scheme rungeKutta(String name, Claims claims, Tableau tableau) {
        return new Scheme(
                name,
                Kind.RUNGE_KUTTA,
                claims,
                tableau.abscissae(),
                tableau.matrix().stream().map(Scheme::step).toList(),
                step(tableau.weights()),
                tableau.embedded().map(Scheme::step));
    }

    private static LinearForm step(List<Surd> weights) {
        LinearForm form = LinearForm.ZERO.plus(Monomial.ONE, Surd.ONE, X);
        for (int i = 0; i < weights.size(); i++) {
            form = form.plus(Monomial.of(H), weights.get(i), new Operand.K(i + 1));
        }
        return form;
    }

    /** Returns the Butcher tableau of a Runge–Kutta scheme. */
    public Tableau tableau() {
        List<List<Surd>> matrix = new ArrayList<>();
        for (LinearForm input : inputs) {
            matrix.add(weights(input, matrix.size()));
        }
        return new Tableau(abscissae, matrix, weights(output, stages()), embedded.map(form -> weights(form, stages())));
    }

    private static List<Surd> weights(LinearForm form, int stages) {
        List<Surd> weights = new ArrayList<>();
        for (int i = 1; i <= stages; i++) {
            weights.add(form.factor(Monomial.of(H), new Operand.K(i)));
        }
        return weights;
    }

    public int stages() {
        return inputs.size();
    }

    /** Returns the input Y of a stage, from 1. */
    public LinearForm input(int stage) {
        return inputs.get(stage - 1);
    }

    /** Returns the stages that reach the output, in ascending order: the others need no evaluation. */
    public SortedSet<Integer> reachingOutput() {
        return reaching(output);
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
        List<LinearForm> stepped = new ArrayList<>();
        for (LinearForm input : inputs) {
            stepped.add(input.substitute(H, scalar(step, H + (stepped.size() + 1))));
        }
        return new Scheme(
                name,
                kind,
                claims,
                abscissae,
                stepped,
                output.substitute(H, scalar(step, "hOut")),
                embedded.map(form -> form.substitute(H, scalar(step, "hOut"))));
    }

    private static Monomial scalar(Step step, String rowScalar) {
        return switch (step) {
            case FIXED -> Monomial.ONE;
            case LEARNABLE -> Monomial.of(H);
            case PER_ROW -> Monomial.of(rowScalar);
        };
    }
}
