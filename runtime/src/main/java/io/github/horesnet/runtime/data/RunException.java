package io.github.horesnet.runtime.data;

import java.io.IOException;
import java.io.Serial;
import java.net.UnknownHostException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;
import java.util.concurrent.ExecutionException;

/**
 * A run cannot start or go on for a reason that its user can mend.
 *
 * <p>The message is one line to show as it is: where, what was found, what was expected, and the remedy.
 */
public final class RunException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Creates an exception with a message of one line. */
    public RunException(String message) {
        super(message);
    }

    private RunException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNullElse(super.getMessage(), "");
    }

    /** An exception that says what failed ({@code failure}), why ({@code cause}) and what to do ({@code remedy}). */
    public static RunException of(String failure, IOException cause, String remedy) {
        return new RunException(failure + " (" + reason(cause) + "); " + remedy, cause);
    }

    /**
     * An exception for what failed on a worker, in {@code what}; an error of the Java machine itself is thrown on as it is.
     */
    static RunException ofWorker(String what, ExecutionException failure) {
        Throwable cause = Objects.requireNonNullElse(failure.getCause(), failure);
        if (cause instanceof VirtualMachineError error) {
            throw error;
        }
        String reason = cause instanceof RunException run
                ? run.getMessage()
                : "a data worker failed (" + cause + "); please report it";
        return new RunException(what + ": " + reason.lines().findFirst().orElse(""), cause);
    }

    /** Java's file exceptions carry the path as their message and the reason in their type. */
    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "already exists";
        }
        if (cause instanceof NoSuchFileException) {
            return "not found";
        }
        if (cause instanceof NotDirectoryException) {
            return "not a folder";
        }
        if (cause instanceof CharacterCodingException) {
            return "not in UTF-8";
        }
        if (cause instanceof UnknownHostException) {
            return "unknown host " + cause.getMessage();
        }
        String message = cause instanceof FileSystemException file ? file.getReason() : cause.getMessage();
        return message == null
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse(message);
    }
}
