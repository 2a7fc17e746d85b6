package io.github.horesnet.tableaux.notation;

import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.scheme.Learnable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The learnable scalars that a text declares: {@code learn k = uniform(-0.1, 0)} or {@code learn k = 1/2}. */
final class Scalars {
    private static final Pattern LEARNABLE = Pattern.compile("(\\S+?)\\s*=\\s*(.*)");
    private static final Pattern UNIFORM = Pattern.compile("uniform\\s*\\(([^,]*),(.*)\\)");

    private final Identifiers identifiers;
    private final Scope constants;
    private final List<Learnable> learnables = new ArrayList<>();

    Scalars(Identifiers identifiers, Scope constants) {
        this.identifiers = identifiers;
        this.constants = constants;
    }

    /** Reads the rest of a line {@code learn}. */
    void read(Cell rest) {
        Matcher matcher = LEARNABLE.matcher(rest.text());
        if (!matcher.matches()) {
            throw NotationException.syntax(
                    rest.column(),
                    "expected 'learn k = uniform(a, b)' or 'learn k = a', found 'learn " + rest.text() + "'");
        }
        identifiers.define(matcher.group(1), "a learnable scalar", rest.column());
        learnables.add(range(matcher.group(1), rest.from(matcher.start(2))));
        if (learnables.size() > Limits.STATES) {
            throw NotationException.value(rest.column(), "more than " + Limits.STATES + " learnable scalars");
        }
    }

    private Learnable range(String name, Cell start) {
        Matcher uniform = UNIFORM.matcher(start.text());
        if (!uniform.matches()) {
            Surd value = Expression.number(start, constants);
            return new Learnable(name, value, value);
        }
        Surd low = Expression.number(start.part(uniform.start(1), uniform.end(1)), constants);
        Surd high = Expression.number(start.part(uniform.start(2), uniform.end(2)), constants);
        if (high.minus(low).signum() < 0) {
            throw NotationException.value(
                    start.column(), "uniform from " + low + " down to " + high + "; give the lower end first");
        }
        return new Learnable(name, low, high);
    }

    List<Learnable> learnables() {
        return List.copyOf(learnables);
    }
}
