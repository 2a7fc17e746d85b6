package io.github.horesnet.tableaux.scheme;

import io.github.horesnet.tableaux.exact.Surd;

/** A learnable scalar of each block, drawn uniformly from {@code low} to {@code high} at first. */
public record Learnable(String name, Surd low, Surd high) {
    /** Returns the middle of what it is at first. */
    public Surd middle() {
        return low.plus(high).dividedBy(Surd.of(2));
    }
}
