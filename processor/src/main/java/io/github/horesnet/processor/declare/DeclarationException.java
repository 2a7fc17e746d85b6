package io.github.horesnet.processor.declare;

/** Says why something declares no scheme; other declarations are still processed. */
public final class DeclarationException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Origin origin;

    DeclarationException(Origin origin, String message) {
        super(message);
        this.origin = origin;
    }

    /** Returns where the message belongs. */
    public Origin origin() {
        return origin;
    }

    /** Returns what was found, what was expected, and the remedy. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
