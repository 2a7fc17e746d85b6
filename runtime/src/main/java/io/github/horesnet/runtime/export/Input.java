package io.github.horesnet.runtime.export;

import java.util.List;

/** What a node of a graph takes. */
sealed interface Input {
    /** An optional input that is left out. */
    Input NONE = new Value("");

    /** What another node gives, or the graph's own input. */
    record Value(String name) implements Input {}

    /** Numbers that do not depend on the graph's input: the name of an initialiser. */
    record Weight(String name) implements Input {}

    /** Whole numbers, such as a shape or axes. */
    record Longs(List<Long> numbers) implements Input {}
}
