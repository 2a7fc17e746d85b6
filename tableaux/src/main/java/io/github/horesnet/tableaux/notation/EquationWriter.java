package io.github.horesnet.tableaux.notation;

import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.scheme.Evaluation;
import io.github.horesnet.tableaux.scheme.Learnable;
import io.github.horesnet.tableaux.scheme.LinearForm;
import io.github.horesnet.tableaux.scheme.Monomial;
import io.github.horesnet.tableaux.scheme.Operand;
import io.github.horesnet.tableaux.scheme.Scheme;
import io.github.horesnet.tableaux.scheme.State;
import io.github.horesnet.tableaux.scheme.States;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes the states, learnable scalars and equations of a scheme. */
public final class EquationWriter {
    private static final Surd MINUS_ONE = Surd.of(-1);

    private final Scheme scheme;
    private final String k;

    private EquationWriter(Scheme scheme) {
        this.scheme = scheme;
        this.k = prefix(scheme);
    }

    /** Returns the lines of a scheme of any kind. */
    public static List<String> lines(Scheme scheme) {
        return new EquationWriter(scheme).lines();
    }

    /** What names the stages, without a clash with a state or scalar that is called {@code k1}. */
    private static String prefix(Scheme scheme) {
        Set<String> taken = new TreeSet<>(scheme.states().names());
        scheme.learnables().forEach(learnable -> taken.add(learnable.name()));
        scheme.states().split().ifPresent(taken::add);
        String prefix = "k";
        while (taken.stream().anyMatch(Pattern.compile(prefix + "\\d+").asMatchPredicate())) {
            prefix += "_";
        }
        return prefix;
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (!scheme.states().equals(States.ONE)) {
            lines.add(states(scheme.states()));
        }
        scheme.learnables().forEach(learnable -> lines.add(learnable(learnable)));
        lines.add("");
        int stage = 0;
        for (Evaluation evaluation : scheme.evaluations()) {
            String label = evaluation.shared().map(shared -> "[" + shared + "]").orElse("");
            lines.add(k + ++stage + " = F" + label + "(" + form(evaluation.input()) + ")");
        }
        List<String> names = scheme.states().names();
        for (int state = 0; state < names.size(); state++) {
            lines.add(names.get(state) + "' = " + form(scheme.outputs().get(state)));
        }
        scheme.embedded().ifPresent(form -> lines.add(names.get(0) + "hat' = " + form(form)));
        return lines;
    }

    private static String states(States states) {
        if (states.split().isPresent()) {
            return "split   " + states.split().get() + " = " + String.join(" ", states.names());
        }
        String first = states.names().get(0);
        return states.list().stream()
                .map(state -> state(state, first))
                .collect(Collectors.joining(" ", "states  ", ""));
    }

    private static String state(State state, String first) {
        return switch (state.start()) {
            case GIVEN -> state.name();
            case COPY -> state.name() + " = " + first;
            case ZERO -> state.name() + " = 0";
        };
    }

    private static String learnable(Learnable learnable) {
        String start = learnable.low().equals(learnable.high())
                ? learnable.low().toNotation()
                : "uniform(" + learnable.low().toNotation() + ", "
                        + learnable.high().toNotation() + ")";
        return "learn   " + learnable.name() + " = " + start;
    }

    private String form(LinearForm form) {
        StringBuilder text = new StringBuilder();
        form.parts().forEach((scale, part) -> part.forEach((operand, factor) -> append(text, scale, operand, factor)));
        return text.isEmpty() ? "0*" + scheme.states().names().get(0) : text.toString();
    }

    private void append(StringBuilder text, Monomial scale, Operand operand, Surd factor) {
        boolean minus = factor.terms().size() == 1 && factor.signum() < 0;
        Surd size = minus ? factor.times(MINUS_ONE) : factor;
        text.append(text.isEmpty() ? (minus ? "-" : "") : (minus ? " - " : " + "));
        if (!size.isOne()) {
            boolean sum = size.isExact() && size.terms().size() > 1;
            text.append(sum ? "(" + size + ")" : size.toNotation()).append('*');
        }
        scale.powers().forEach((scalar, power) -> text.append(String.join("*", Collections.nCopies(power, scalar)))
                .append('*'));
        text.append(
                operand instanceof Operand.K stage
                        ? k + stage.index()
                        : scheme.states().name(operand));
    }
}
