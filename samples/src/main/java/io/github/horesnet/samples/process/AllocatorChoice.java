package io.github.horesnet.samples.process;

import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.runtime.engine.Allocator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Which allocator is to serve native memory. */
public sealed interface AllocatorChoice {
    /** The variable that holds a choice for processes whose arguments hold none. */
    String VARIABLE = "HORESNET_ALLOCATOR";

    /** The best there is: tcmalloc where it is installed, otherwise the platform's, trimmed. */
    record Auto() implements AllocatorChoice {
        @Override
        public Optional<Path> library() {
            return PreloadableLibrary.find();
        }

        @Override
        public String toString() {
            return "auto";
        }
    }

    /** The platform's as it is. */
    record Platform() implements AllocatorChoice {
        @Override
        public String toString() {
            return "system";
        }
    }

    /** The platform's, with a thread that gives back what is freed. */
    record Trimmed() implements AllocatorChoice {
        @Override
        public String toString() {
            return "trim";
        }
    }

    /** A library to preload. */
    record Library(Path path) implements AllocatorChoice {
        @Override
        public Optional<Path> library() {
            return Optional.of(path);
        }

        /** Whether this process has it. */
        public boolean isInForce() {
            return Allocator.current() instanceof Allocator.Replaced replaced && isSame(replaced.library());
        }

        private boolean isSame(Path other) {
            try {
                return Files.isSameFile(path, other);
            } catch (IOException e) {
                return false;
            }
        }

        @Override
        public String toString() {
            return path.toString();
        }
    }

    /**
     * Reads a choice.
     *
     * @throws RunException if it is neither a word of the choices nor a library that can be preloaded here
     */
    static AllocatorChoice of(String text) {
        return switch (text) {
            case "auto" -> new Auto();
            case "system" -> new Platform();
            case "trim" -> new Trimmed();
            default -> library(text);
        };
    }

    private static AllocatorChoice library(String text) {
        Path path = Path.of(text).toAbsolutePath();
        if (!Files.isRegularFile(path) || !PreloadableLibrary.fits(path)) {
            throw new RunException("allocator '" + text + "': found no library that this system can preload; expected"
                    + " auto, system, trim, or the file of one, such as libtcmalloc_minimal.so.4");
        }
        return new Library(path);
    }

    /** The library to preload. */
    default Optional<Path> library() {
        return Optional.empty();
    }

    /** Does in this process what can be done without starting it anew, and returns what is in force. */
    default Allocator apply() {
        return this instanceof Platform ? Allocator.current() : Allocator.trimming();
    }
}
