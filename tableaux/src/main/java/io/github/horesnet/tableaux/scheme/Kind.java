package io.github.horesnet.tableaux.scheme;

/** A family of schemes, to which the rules about order and stability belong. */
public enum Kind {
    /** One state, every stage and the output start from it, each k comes with the step h: U = V = 1. */
    RUNGE_KUTTA("Runge–Kutta"),
    /** Several states, of which V hands on a history. */
    MULTISTEP("multistep"),
    /** Several states, and V has the double root 1 of schemes for y'' = f. */
    SECOND_ORDER("second order"),
    /** The channels are split into states that advance one another. */
    PARTITIONED("partitioned"),
    /** One state; some stage or the output does not start from it alone, as in F(F(x)). */
    COMPOSITION("composition");

    private final String title;

    Kind(String title) {
        this.title = title;
    }

    /** Returns the name of the family for people. */
    public String title() {
        return title;
    }

    static Kind of(Scheme scheme) {
        if (scheme.states().split().isPresent()) {
            return PARTITIONED;
        }
        if (scheme.states().count() == 1) {
            return isRungeKutta(scheme) ? RUNGE_KUTTA : COMPOSITION;
        }
        return StateMatrix.of(scheme).hasDoubleRootOne() ? SECOND_ORDER : MULTISTEP;
    }

    private static boolean isRungeKutta(Scheme scheme) {
        return scheme.learnables().isEmpty()
                && scheme.inputs().stream().allMatch(Kind::isStep)
                && isStep(scheme.output())
                && scheme.embedded().stream().allMatch(Kind::isStep);
    }

    /** Whether a form is x + h Σ a k. */
    private static boolean isStep(LinearForm form) {
        return form.factor(Monomial.ONE, Scheme.X).isOne()
                && form.parts().entrySet().stream()
                        .allMatch(part -> part.getKey().isOne()
                                ? part.getValue().keySet().stream().allMatch(Scheme.X::equals)
                                : part.getKey().equals(Monomial.of(Scheme.H))
                                        && part.getValue().keySet().stream().allMatch(Operand.K.class::isInstance));
    }
}
