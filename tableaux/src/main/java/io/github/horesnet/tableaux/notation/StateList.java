package io.github.horesnet.tableaux.notation;

import io.github.horesnet.tableaux.scheme.State;
import io.github.horesnet.tableaux.scheme.States;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The states that a text declares: {@code states x previous = x v = 0}, or {@code split x = x1 x2}. */
final class StateList {
    private static final Pattern STATE = Pattern.compile("\\s*(\\S+?)(?:\\s*=\\s*(\\S+))?(?=\\s|$)");
    private static final Pattern SPLIT = Pattern.compile("(\\S+?)\\s*=\\s*(.*)");

    private final Identifiers identifiers;
    private final List<State> states = new ArrayList<>();
    private Optional<String> split = Optional.empty();

    StateList(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    /** Reads the rest of a line {@code states}. */
    void readStates(Cell rest) {
        requireNone(rest);
        Matcher matcher = STATE.matcher(rest.text());
        while (matcher.lookingAt()) {
            int column = rest.column() + matcher.start(1);
            add(matcher.group(1), start(Optional.ofNullable(matcher.group(2)), column), column);
            matcher.region(matcher.end(), rest.text().length());
        }
    }

    private State.Start start(Optional<String> value, int column) {
        if (value.isEmpty()) {
            if (!states.isEmpty()) {
                throw NotationException.syntax(
                        column,
                        "only the first state is given; say what the others are at first, as in 'previous = "
                                + states.get(0).name() + "' or 'v = 0'");
            }
            return State.Start.GIVEN;
        }
        if (!states.isEmpty() && value.get().equals(states.get(0).name())) {
            return State.Start.COPY;
        }
        if (!states.isEmpty() && value.get().equals("0")) {
            return State.Start.ZERO;
        }
        throw NotationException.syntax(
                column,
                "'" + value.get() + "' is nothing that a state can be at first; the first state is given, others are"
                        + " a copy of it or 0");
    }

    /** Reads the rest of a line {@code split}. */
    void readSplit(Cell rest) {
        requireNone(rest);
        Matcher matcher = SPLIT.matcher(rest.text());
        if (!matcher.matches()) {
            throw NotationException.syntax(
                    rest.column(), "expected 'split x = x1 x2 …', found 'split " + rest.text() + "'");
        }
        identifiers.define(matcher.group(1), "a map", rest.column());
        split = Optional.of(matcher.group(1));
        for (Cell part : rest.from(matcher.start(2)).split()) {
            add(part.text(), State.Start.GIVEN, part.column());
        }
        if (states.size() < 2) {
            throw NotationException.syntax(rest.column(), "a split into fewer than two parts");
        }
    }

    private void requireNone(Cell rest) {
        if (!states.isEmpty()) {
            throw NotationException.syntax(
                    rest.column(), "the states are declared already; one line 'states' or 'split' says all");
        }
    }

    private void add(String name, State.Start start, int column) {
        identifiers.define(name, "a state", column);
        states.add(new State(name, start));
        if (states.size() > Limits.STATES) {
            throw NotationException.value(column, "more than " + Limits.STATES + " states");
        }
    }

    /** Returns the declared states; x alone where the text declares none. */
    States states() {
        return states.isEmpty() ? States.ONE : new States(states, split);
    }

    boolean isDeclared() {
        return !states.isEmpty();
    }
}
