package io.github.horesnet.tableaux.notation;

import io.github.horesnet.tableaux.exact.Surd;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The constants of a text. */
final class Constants implements Scope {
    private final Map<String, Surd> values = new HashMap<>();

    void define(String name, Surd value) {
        values.put(name, value);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    @Override
    public Optional<Quantity> value(String name) {
        return Optional.ofNullable(values.get(name)).map(Quantity::of);
    }

    @Override
    public Collection<String> names() {
        return values.keySet();
    }

    @Override
    public Quantity evaluate(Optional<String> shared, Quantity input, int column) {
        throw NotationException.syntax(column, "F stands in a number; sub-nets are evaluated in equations alone");
    }
}
