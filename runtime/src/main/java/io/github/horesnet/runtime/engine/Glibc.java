package io.github.horesnet.runtime.engine;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import com.sun.jna.Structure;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The GNU C library of this process: the one use of its functions. */
final class Glibc {

    private static final boolean LINUX = System.getProperty("os.name").equals("Linux");
    private static final Pattern OWN = Pattern.compile("/(libc[.-]|ld-)[^/]*$");
    private static final long INFORMATION_FIELDS = 4;

    private Glibc() {}

    /** Its version, where the process has this C library. */
    static Optional<String> version() {
        return function("gnu_get_libc_version").map(version -> version.invokeString(new Object[0], false));
    }

    /** The library whose malloc the process has, where that is not this library. */
    static Optional<Path> replacement() {
        return ofProcess("dladdr").flatMap(find -> ofProcess("malloc").flatMap(malloc -> library(find, malloc)));
    }

    /** The first field of Dl_info is the name of the file. */
    private static Optional<Path> library(Function find, Function malloc) {
        try (Memory information = new Memory(INFORMATION_FIELDS * Native.POINTER_SIZE)) {
            information.clear();
            find.invokeInt(new Object[] {malloc, information});
            return Optional.ofNullable(information.getPointer(0))
                    .map(name -> Path.of(name.getString(0)))
                    .filter(file -> !OWN.matcher(file.toString()).find());
        }
    }

    /** Gives freed memory back to the system. */
    static void trim() {
        function("malloc_trim").ifPresent(trim -> trim.invokeInt(new Object[] {new NativeLong(0)}));
    }

    /** The bytes that are allocated, whatever the allocator keeps beside them; since version 2.33. */
    static OptionalLong inUse() {
        return function("mallinfo2")
                .map(counts -> (Counts) counts.invoke(Counts.class, new Object[0]))
                .map(counts -> OptionalLong.of(counts.uordblks + counts.hblkhd))
                .orElse(OptionalLong.empty());
    }

    /** What mallinfo2(3) returns. */
    @Structure.FieldOrder({
        "arena",
        "ordblks",
        "smblks",
        "hblks",
        "hblkhd",
        "usmblks",
        "fsmblks",
        "uordblks",
        "fordblks",
        "keepcost"
    })
    public static final class Counts extends Structure implements Structure.ByValue {
        /** See mallinfo2(3). */
        public long arena, ordblks, smblks, hblks, hblkhd, usmblks, fsmblks, uordblks, fordblks, keepcost;
    }

    /** The bytes of a page of memory. */
    static long pageSize() {
        return function("getpagesize")
                .map(size -> size.invokeInt(new Object[0]))
                .orElse(4096);
    }

    private static Optional<Function> function(String name) {
        return find(() -> NativeLibrary.getInstance("c").getFunction(name));
    }

    /** The function that a call from anywhere in the process reaches. */
    private static Optional<Function> ofProcess(String name) {
        return find(() -> NativeLibrary.getProcess().getFunction(name));
    }

    private static Optional<Function> find(Supplier<Function> search) {
        if (!LINUX) {
            return Optional.empty();
        }
        try {
            return Optional.of(search.get());
        } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
            // Another C library, or a machine for which JNA has no library of its own.
            return Optional.empty();
        }
    }
}
