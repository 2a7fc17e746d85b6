package io.github.horesnet.tableaux.notation;

import java.util.Collection;
import java.util.Optional;

/** What names stand for in an expression. */
interface Scope {
    /** Returns the value of a name. */
    Optional<Quantity> value(String name);

    /** Returns every name that has a value. */
    Collection<String> names();

    /**
     * Evaluates a sub-net.
     *
     * @param shared the label of the sub-net, where the evaluation names one
     * @throws NotationException at {@code column} if no sub-net can be evaluated here
     */
    Quantity evaluate(Optional<String> shared, Quantity input, int column);
}
