package io.github.horesnet.samples.schemes;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Structure;

/** What this process has allocated outside the Java heap, whatever the allocator keeps for itself; Linux with glibc 2.33. */
final class NativeMemory {

    private NativeMemory() {}

    /** The bytes in use, in MB. */
    static double inUse() {
        C.Mallinfo info = C.INSTANCE.mallinfo2();
        return (info.uordblks + info.hblkhd) / 1e6;
    }

    /** The C library, which knows what is in use (glibc 2.33 and later). */
    public interface C extends Library {

        /** The library of this process. */
        C INSTANCE = Native.load("c", C.class);

        /** What mallinfo2(3) returns. */
        Mallinfo mallinfo2();

        /** Sizes in bytes; see mallinfo2(3). */
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
        final class Mallinfo extends Structure implements Structure.ByValue {
            /** See mallinfo2(3). */
            public long arena, ordblks, smblks, hblks, hblkhd, usmblks, fsmblks, uordblks, fordblks, keepcost;
        }
    }
}
