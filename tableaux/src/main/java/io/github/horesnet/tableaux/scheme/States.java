package io.github.horesnet.tableaux.scheme;

import java.util.List;
import java.util.Optional;

/**
 * The states of a scheme, in order; the first is the map that a network goes on with.
 *
 * @param split the name of the map whose channels the states share out among them, where they do
 */
public record States(List<State> list, Optional<String> split) {
    /** The one state x of a scheme that has no other. */
    public static final States ONE =
            new States(List.of(new State(Scheme.X.toString(), State.Start.GIVEN)), Optional.empty());

    /**
     * Checks that there is a state to begin with.
     *
     * @throws IllegalArgumentException if the first state is not given
     */
    public States {
        list = List.copyOf(list);
        if (list.isEmpty() || list.get(0).start() != State.Start.GIVEN) {
            throw new IllegalArgumentException("the first state must be given");
        }
    }

    public int count() {
        return list.size();
    }

    public List<String> names() {
        return list.stream().map(State::name).toList();
    }

    /** Returns the name of an operand: of a state as declared, of a stage as {@code k1}. */
    public String name(Operand operand) {
        return operand instanceof Operand.State state
                ? list.get(state.index() - 1).name()
                : operand.toString();
    }
}
