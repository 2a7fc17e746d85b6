package io.github.horesnet.runtime.engine;

import java.nio.file.Path;

/**
 * Who serves the native memory of this process, in which tensors live.
 *
 * <p>glibc's allocator keeps much of what is freed, so that training takes twice the memory that tensors need. Best is to
 * preload another one, which must be done from outside: start Java with {@code LD_PRELOAD} set to tcmalloc's library. Next
 * best is {@link #trimming()}, one call when a program starts.
 */
public sealed interface Allocator {

    /**
     * Another allocator in the place of the platform's.
     *
     * @param library the file of its library
     */
    record Replaced(Path library) implements Allocator {
        @Override
        public String toString() {
            return library.toString();
        }
    }

    /**
     * glibc's allocator, and a thread that has it give back what is freed.
     *
     * @param version the version of glibc
     */
    record Trimmed(String version) implements Allocator {
        @Override
        public String toString() {
            return "glibc " + version + ", trimmed as it grows";
        }
    }

    /**
     * The platform's allocator as it is.
     *
     * @param name the C library with its version, or the operating system
     */
    record Platform(String name) implements Allocator {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * Tells which allocator is in force.
     *
     * @return the allocator
     */
    static Allocator current() {
        return Glibc.replacement().<Allocator>map(Replaced::new).orElseGet(Allocator::platforms);
    }

    private static Allocator platforms() {
        return Glibc.version()
                .<Allocator>map(
                        version -> Trimming.isRunning() ? new Trimmed(version) : new Platform("glibc " + version))
                .orElseGet(() -> new Platform(System.getProperty("os.name")));
    }

    /**
     * Has glibc give back what is freed, from now on, where glibc's allocator is in force; otherwise changes nothing.
     *
     * @return the allocator that is in force now
     */
    static Allocator trimming() {
        if (current() instanceof Platform && Glibc.version().isPresent()) {
            Trimming.start();
        }
        return current();
    }
}
