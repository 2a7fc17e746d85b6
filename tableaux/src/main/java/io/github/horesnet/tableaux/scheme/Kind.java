package io.github.horesnet.tableaux.scheme;

/** A family of schemes, to which the rules about order and stability belong. */
public enum Kind {
    /** One state, every stage and the output start from it: U = V = 1. */
    RUNGE_KUTTA("Runge–Kutta");

    private final String title;

    Kind(String title) {
        this.title = title;
    }

    /** Returns the name of the family for people. */
    public String title() {
        return title;
    }
}
