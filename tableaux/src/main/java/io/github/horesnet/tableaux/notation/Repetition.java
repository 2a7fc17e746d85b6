package io.github.horesnet.tableaux.notation;

import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.scheme.Evaluation;
import io.github.horesnet.tableaux.scheme.LinearForm;
import io.github.horesnet.tableaux.scheme.Monomial;
import io.github.horesnet.tableaux.scheme.Operand;
import io.github.horesnet.tableaux.scheme.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A scheme that is gone through several times within one step, each time by that part of h, with the same sub-nets. */
final class Repetition {
    private final Scheme scheme;
    private final int times;
    private final int column;
    private final List<Evaluation> evaluations = new ArrayList<>();
    private List<LinearForm> states;
    private Optional<LinearForm> embedded = Optional.empty();

    private Repetition(Scheme scheme, int times, int column) {
        this.scheme = scheme;
        this.times = times;
        this.column = column;
        this.states = IntStream.rangeClosed(1, scheme.states().count())
                .mapToObj(state -> LinearForm.ZERO.plus(Monomial.ONE, Surd.ONE, new Operand.State(state)))
                .toList();
    }

    /**
     * Returns the scheme that goes through another one so many times.
     *
     * @throws NotationException if it is larger than the notation allows
     */
    static Scheme of(Scheme scheme, int times, int column) {
        return times == 1 ? scheme : new Repetition(scheme, times, column).scheme();
    }

    private Scheme scheme() {
        if (times * (long) scheme.stages() > Limits.STAGES) {
            throw NotationException.value(
                    column, times + " times " + scheme.stages() + " stages; at most " + Limits.STAGES + " are read");
        }
        for (int round = 0; round < times; round++) {
            goThrough();
        }
        return new Scheme(
                scheme.name(),
                scheme.claims(),
                scheme.states(),
                scheme.learnables(),
                scheme.abscissae().map(this::abscissae),
                evaluations,
                states,
                embedded);
    }

    private void goThrough() {
        int before = evaluations.size();
        for (int stage = 1; stage <= scheme.stages(); stage++) {
            LinearForm input = after(scheme.input(stage), before);
            if (input.parts().isEmpty()) {
                throw NotationException.value(
                        column, "the input of k" + stage + " is zero after some of " + times + " rounds; mend it");
            }
            evaluations.add(new Evaluation(input, Optional.of(label(stage))));
        }
        embedded = scheme.embedded().map(form -> after(form, before));
        states = scheme.outputs().stream().map(output -> after(output, before)).toList();
    }

    /** A form of one round in terms of the states at the start and all stages. */
    private LinearForm after(LinearForm form, int before) {
        LinearForm result = LinearForm.ZERO;
        for (var part : form.parts().entrySet()) {
            int power = part.getKey().powers().getOrDefault(Scheme.H, 0);
            for (var term : part.getValue().entrySet()) {
                Surd factor = IntStream.range(0, power)
                        .mapToObj(i -> Surd.of(times))
                        .reduce(term.getValue(), Surd::dividedBy);
                LinearForm operand = term.getKey() instanceof Operand.K k
                        ? LinearForm.ZERO.plus(Monomial.ONE, Surd.ONE, new Operand.K(before + k.index()))
                        : states.get(term.getKey().index() - 1);
                result = result.plus(operand.times(part.getKey(), factor));
            }
        }
        limit(result);
        return result;
    }

    private void limit(LinearForm form) {
        boolean steep = form.parts().keySet().stream().anyMatch(scale -> scale.degree() > Limits.DEGREE);
        long terms = form.parts().values().stream().mapToLong(Map::size).sum();
        if (steep || terms > Limits.TERMS) {
            throw NotationException.value(
                    column,
                    "an equation of degree above " + Limits.DEGREE + " or of more than " + Limits.TERMS
                            + " terms after " + times + " rounds; repeat fewer times");
        }
        form.parts().values().forEach(part -> part.values().forEach(factor -> Limits.require(column, factor)));
    }

    private String label(int stage) {
        return scheme.evaluations().get(stage - 1).shared().orElseGet(() -> own().get(stage));
    }

    /** Labels that no stage has yet. */
    private Map<Integer, String> own() {
        List<String> taken = scheme.evaluations().stream()
                .flatMap(stage -> stage.shared().stream())
                .toList();
        String prefix = "f";
        while (matches(taken, prefix)) {
            prefix += "_";
        }
        Map<Integer, String> labels = new TreeMap<>();
        for (int stage = 1; stage <= scheme.stages(); stage++) {
            labels.put(stage, prefix + stage);
        }
        return labels;
    }

    private static boolean matches(List<String> taken, String prefix) {
        return taken.stream().anyMatch(label -> label.matches(prefix + "\\d+'*"));
    }

    private List<Surd> abscissae(List<Surd> once) {
        List<Surd> all = new ArrayList<>();
        for (int round = 0; round < times; round++) {
            for (Surd c : once) {
                all.add(c.plus(Surd.of(round)).dividedBy(Surd.of(times)));
            }
        }
        return all;
    }
}
