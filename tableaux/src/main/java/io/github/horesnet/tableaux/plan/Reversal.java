package io.github.horesnet.tableaux.plan;

import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.scheme.LinearForm;
import io.github.horesnet.tableaux.scheme.Monomial;
import io.github.horesnet.tableaux.scheme.Operand;
import io.github.horesnet.tableaux.scheme.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a scheme's incoming states follow from its outgoing ones: by stages whose inputs follow from what is known, until
 * nothing is unknown.
 *
 * @param stages the stages in the order in which the way back evaluates them
 * @param inputs their inputs, over the outgoing states and the stages before them
 * @param states the incoming states, over the outgoing ones and all stages
 */
record Reversal(List<Integer> stages, List<LinearForm> inputs, List<LinearForm> states) {
    Reversal {
        stages = List.copyOf(stages);
        inputs = List.copyOf(inputs);
        states = List.copyOf(states);
    }

    /** Returns the way back of a scheme whose step is chosen; empty where there is none without dividing by a sum. */
    static Optional<Reversal> of(Scheme stepped) {
        return new Search(stepped).reversal();
    }

    /** What is unknown on the left equals what is known on the right. */
    private record Equation(LinearForm left, LinearForm right) {
        Equation minus(LinearForm factor, Equation other) {
            return new Equation(left.plus(product(factor, other.left)), right.plus(product(factor, other.right)));
        }

        /** Minus the product of a form's factors, which stand at {@link Scheme#X}, and another form. */
        private static LinearForm product(LinearForm factor, LinearForm form) {
            LinearForm product = LinearForm.ZERO;
            for (var part : factor.parts().entrySet()) {
                for (Surd value : part.getValue().values()) {
                    product = product.plus(form.times(part.getKey(), value.negated()));
                }
            }
            return product;
        }

        /** Divides by the factor of an operand where that is one monomial alone, so that it becomes 1. */
        Optional<Equation> solvedFor(Operand operand) {
            List<Monomial> scales = left.parts().keySet().stream()
                    .filter(scale -> !left.factor(scale, operand).isZero())
                    .toList();
            if (scales.size() != 1) {
                return Optional.empty();
            }
            Monomial inverse = scales.get(0).inverse();
            Surd factor = Surd.ONE.dividedBy(left.factor(scales.get(0), operand));
            return Optional.of(new Equation(left.times(inverse, factor), right.times(inverse, factor)));
        }

        /** The factor of an operand, as a form over {@link Scheme#X} alone. */
        LinearForm factor(Operand operand) {
            LinearForm factor = LinearForm.ZERO;
            for (Monomial scale : left.parts().keySet()) {
                factor = factor.plus(scale, left.factor(scale, operand), Scheme.X);
            }
            return factor;
        }

        /** Moves what has become known to the right. */
        Equation with(Operand known) {
            LinearForm moved = LinearForm.ZERO;
            for (Monomial scale : left.parts().keySet()) {
                moved = moved.plus(scale, left.factor(scale, known).negated(), known);
            }
            return new Equation(left.plus(moved), right.plus(moved));
        }
    }

    /** The search: equations are kept solved, each for an unknown that stands in no other one. */
    private static final class Search {
        private final Scheme scheme;
        private final List<Integer> stages = new ArrayList<>();
        private final List<LinearForm> inputs = new ArrayList<>();
        private List<Equation> equations = new ArrayList<>();
        private List<Operand> unknowns = new ArrayList<>();

        Search(Scheme scheme) {
            this.scheme = scheme;
            for (LinearForm output : scheme.outputs()) {
                Operand outgoing = new Operand.State(equations.size() + 1);
                equations.add(new Equation(output, LinearForm.ZERO.plus(Monomial.ONE, Surd.ONE, outgoing)));
            }
        }

        Optional<Reversal> reversal() {
            solve();
            boolean grows = true;
            while (grows) {
                grows = false;
                for (int stage : scheme.reachingOutput()) {
                    if (!stages.contains(stage)) {
                        grows |= evaluate(stage);
                    }
                }
            }
            List<LinearForm> states = new ArrayList<>();
            for (int state = 1; state <= scheme.states().count(); state++) {
                reduced(LinearForm.ZERO.plus(Monomial.ONE, Surd.ONE, new Operand.State(state)))
                        .ifPresent(states::add);
            }
            return states.size() == scheme.states().count()
                    ? Optional.of(new Reversal(stages, inputs, states))
                    : Optional.empty();
        }

        private boolean evaluate(int stage) {
            Optional<LinearForm> input = reduced(scheme.input(stage));
            input.ifPresent(known -> {
                stages.add(stage);
                inputs.add(known);
                equations = new ArrayList<>(equations.stream()
                        .map(equation -> equation.with(new Operand.K(stage)))
                        .toList());
                solve();
            });
            return input.isPresent();
        }

        /** What a form over unknowns is in terms of what is known, where that follows. */
        private Optional<LinearForm> reduced(LinearForm form) {
            Equation rest = new Equation(form, LinearForm.ZERO);
            for (int stage : stages) {
                rest = rest.with(new Operand.K(stage));
            }
            for (int i = 0; i < unknowns.size(); i++) {
                rest = rest.minus(rest.factor(unknowns.get(i)), equations.get(i));
            }
            return rest.left().parts().isEmpty()
                    ? Optional.of(rest.right().times(Monomial.ONE, Surd.of(-1)))
                    : Optional.empty();
        }

        private void solve() {
            List<Equation> open = new ArrayList<>(equations);
            equations = new ArrayList<>();
            unknowns = new ArrayList<>();
            boolean grows = true;
            while (grows) {
                grows = List.copyOf(open).stream().anyMatch(equation -> solve(equation, open));
            }
            equations.addAll(open);
        }

        private boolean solve(Equation equation, List<Equation> open) {
            for (Operand operand : equation.left().operands()) {
                Optional<Equation> solved = equation.solvedFor(operand);
                if (solved.isPresent()) {
                    open.remove(equation);
                    open.replaceAll(other -> other.minus(other.factor(operand), solved.get()));
                    equations.replaceAll(other -> other.minus(other.factor(operand), solved.get()));
                    equations.add(solved.get());
                    unknowns.add(operand);
                    return true;
                }
            }
            return false;
        }
    }

    /** Returns all forms, in the order in which the way back computes them. */
    Stream<LinearForm> forms() {
        return Stream.concat(inputs.stream(), states.stream());
    }
}
