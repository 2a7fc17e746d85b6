package io.github.horesnet.runtime.network;

/** Checks of the package's arguments. */
final class Require {

    private Require() {}

    static void positive(String where, String what, long found) {
        if (found < 1) {
            throw new IllegalArgumentException(where + ": found " + found + " " + what + ", expected 1 or more");
        }
    }
}
