package io.github.horesnet.runtime.engine;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import java.util.Optional;

/** The GNU C library of this process: the one use of its functions. */
final class Glibc {

    private static final boolean LINUX = System.getProperty("os.name").equals("Linux");

    private Glibc() {}

    /** Its version, where the process has this C library. */
    static Optional<String> version() {
        return function("gnu_get_libc_version").map(version -> version.invokeString(new Object[0], false));
    }

    /** Gives freed memory back to the system. */
    static void trim() {
        function("malloc_trim").ifPresent(trim -> trim.invokeInt(new Object[] {new NativeLong(0)}));
    }

    /** The bytes of a page of memory. */
    static long pageSize() {
        return function("getpagesize")
                .map(size -> size.invokeInt(new Object[0]))
                .orElse(4096);
    }

    private static Optional<Function> function(String name) {
        if (!LINUX) {
            return Optional.empty();
        }
        try {
            return Optional.of(NativeLibrary.getInstance("c").getFunction(name));
        } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
            // Another C library, or a machine for which JNA has no library of its own.
            return Optional.empty();
        }
    }
}
