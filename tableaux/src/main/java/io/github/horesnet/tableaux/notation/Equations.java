package io.github.horesnet.tableaux.notation;

import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.scheme.Claims;
import io.github.horesnet.tableaux.scheme.Evaluation;
import io.github.horesnet.tableaux.scheme.Learnable;
import io.github.horesnet.tableaux.scheme.LinearForm;
import io.github.horesnet.tableaux.scheme.Monomial;
import io.github.horesnet.tableaux.scheme.Operand;
import io.github.horesnet.tableaux.scheme.Scheme;
import io.github.horesnet.tableaux.scheme.State;
import io.github.horesnet.tableaux.scheme.States;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The equations of a text, gathered as they are read: {@code k1 = F(x)} names a value, {@code x' = x + h*k1} gives the
 * successor of a state, {@code xhat' = …} that of the first state by the embedded weights.
 */
final class Equations implements Scope {
    private static final Pattern EQUATION = Pattern.compile("(" + Identifiers.NAME + ")\\s*('?)\\s*=(.*)");
    private static final String EMBEDDED = "hat";

    private final Header header;
    private final Map<String, Quantity> values = new HashMap<>();
    private final Map<String, LinearForm> successors = new LinkedHashMap<>();
    private final List<Evaluation> evaluations = new ArrayList<>();
    private Optional<LinearForm> embedded = Optional.empty();
    private boolean any;

    Equations(Header header) {
        this.header = header;
    }

    static boolean isEquation(Cell line) {
        return EQUATION.matcher(line.text()).matches();
    }

    /**
     * Reads a line.
     *
     * @return the part of the scheme that the line gives
     * @throws NotationException if it is no equation of a scheme
     */
    Place read(Cell line) {
        any = true;
        Matcher matcher = EQUATION.matcher(line.text());
        if (!matcher.matches()) {
            throw NotationException.syntax(line.column(), "expected an equation 'name = value'");
        }
        String name = matcher.group(1);
        boolean isSuccessor = !matcher.group(2).isEmpty();
        if (!isSuccessor) {
            header.identifiers().define(name, "a value", line.column());
        }
        String defined = name + matcher.group(2);
        // What stands for the value if it cannot be read, so that lines that use it are still read.
        values.putIfAbsent(defined, Quantity.map(Scheme.X));
        Quantity value = Expression.read(line.from(matcher.start(3)).stripped(), this);
        if (isSuccessor) {
            setSuccessor(name, map(value, line), line.column());
        }
        values.put(defined, value);
        return isSuccessor ? Place.successor(name) : Place.stage(evaluations.size());
    }

    private static LinearForm map(Quantity value, Cell line) {
        if (!value.isMap()) {
            throw NotationException.value(line.column(), "a number is added to maps, or stands in the place of one");
        }
        return value.form();
    }

    private void setSuccessor(String name, LinearForm form, int column) {
        List<String> states = states().names();
        boolean isEmbedded = name.equals(states.get(0) + EMBEDDED);
        if (!isEmbedded && !states.contains(name)) {
            throw NotationException.unknown(column, "unknown state '" + name + "'; " + Names.didYouMean(name, states));
        }
        if (isEmbedded ? embedded.isPresent() : successors.containsKey(name)) {
            throw NotationException.syntax(column, "a second equation for " + name + "'");
        }
        if (isEmbedded) {
            embedded = Optional.of(form);
        } else {
            successors.put(name, form);
        }
    }

    private States states() {
        return header.states();
    }

    boolean any() {
        return any;
    }

    int stages() {
        return evaluations.size();
    }

    @Override
    public Optional<Quantity> value(String name) {
        if (name.equals(Scheme.H)
                || header.learnables().stream().map(Learnable::name).anyMatch(name::equals)) {
            return Optional.of(Quantity.scalar(name));
        }
        int state = states().names().indexOf(name);
        if (state >= 0) {
            return Optional.of(Quantity.map(new Operand.State(state + 1)));
        }
        return Optional.ofNullable(values.get(name)).or(() -> header.constants().value(name));
    }

    @Override
    public Collection<String> names() {
        Collection<String> names = new TreeSet<>(values.keySet());
        names.addAll(header.constants().names());
        names.addAll(states().names());
        header.learnables().forEach(learnable -> names.add(learnable.name()));
        names.add(Scheme.H);
        return names;
    }

    @Override
    public Quantity evaluate(Optional<String> shared, Quantity input, int column) {
        if (!input.isMap() || input.form().parts().isEmpty()) {
            throw NotationException.value(column, "F of what is no map");
        }
        evaluations.add(new Evaluation(input.form(), shared));
        if (evaluations.size() > Limits.STAGES) {
            throw NotationException.value(column, "more than " + Limits.STAGES + " stages");
        }
        return Quantity.map(new Operand.K(evaluations.size()));
    }

    /**
     * Returns the scheme.
     *
     * @throws NotationException if a part is missing
     */
    Scheme scheme(String name, Claims claims) {
        for (State state : states().list()) {
            if (!successors.containsKey(state.name())) {
                throw NotationException.syntax(
                        1, "no equation gives " + state.name() + "', the successor of " + state.name());
            }
        }
        List<LinearForm> outputs = states().names().stream()
                .map(state -> Optional.ofNullable(successors.get(state)).orElseThrow())
                .toList();
        Scheme scheme = new Scheme(
                name, claims, states(), header.learnables(), Optional.empty(), evaluations, outputs, embedded);
        return withStep(scheme);
    }

    /** Where no h stands in any equation and each starts from x, h stands before each k: the scheme is Runge–Kutta's. */
    private static Scheme withStep(Scheme scheme) {
        List<LinearForm> forms = new ArrayList<>(scheme.inputs());
        forms.addAll(scheme.outputs());
        scheme.embedded().ifPresent(forms::add);
        boolean plain = scheme.states().count() == 1
                && forms.stream()
                        .allMatch(form -> form.parts().keySet().stream().allMatch(Monomial::isOne)
                                && form.factor(Monomial.ONE, Scheme.X).isOne());
        if (!plain) {
            return scheme;
        }
        return new Scheme(
                scheme.name(),
                scheme.claims(),
                scheme.states(),
                scheme.learnables(),
                scheme.abscissae(),
                scheme.evaluations().stream()
                        .map(evaluation -> new Evaluation(withStep(evaluation.input()), evaluation.shared()))
                        .toList(),
                scheme.outputs().stream().map(Equations::withStep).toList(),
                scheme.embedded().map(Equations::withStep));
    }

    private static LinearForm withStep(LinearForm form) {
        LinearForm x = LinearForm.ZERO.plus(Monomial.ONE, form.factor(Monomial.ONE, Scheme.X), Scheme.X);
        LinearForm rest = form.plus(x.times(Monomial.ONE, Surd.of(-1)));
        return x.plus(rest.times(Monomial.of(Scheme.H), Surd.ONE));
    }
}
