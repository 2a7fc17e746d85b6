package io.github.horesnet.processor.report;

import io.github.horesnet.processor.declare.Declaration;
import io.github.horesnet.processor.declare.DeclarationException;
import io.github.horesnet.processor.declare.Origin;
import io.github.horesnet.tableaux.finding.Finding;
import io.github.horesnet.tableaux.finding.Severity;
import java.util.List;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** What the compiler tells its user: the only place that prints. */
public final class Messages {
    private static final String TAG = "[horesnet] ";

    private final Messager messager;

    public Messages(Messager messager) {
        this.messager = messager;
    }

    /** Prints findings at the declaration that they belong to. */
    public void print(Declaration declaration, List<Finding> findings) {
        for (Finding finding : findings) {
            String message = TAG + finding.position() + ": " + finding.message() + " ["
                    + finding.rule().tag() + "]";
            declaration.origin().print(messager, kind(finding.rule().severity()), message);
        }
    }

    /** Prints why something declares no scheme. */
    public void print(DeclarationException failure) {
        error(failure.origin(), failure.reason());
    }

    /** Prints an error at a place. */
    public void error(Origin origin, String message) {
        origin.print(messager, Diagnostic.Kind.ERROR, TAG + message);
    }

    /** Prints what was written. */
    public void note(String message) {
        messager.printMessage(Diagnostic.Kind.NOTE, TAG + message);
    }

    private static Diagnostic.Kind kind(Severity severity) {
        return switch (severity) {
            case ERROR -> Diagnostic.Kind.ERROR;
            case WARNING -> Diagnostic.Kind.WARNING;
            case NOTE -> Diagnostic.Kind.NOTE;
        };
    }
}
