package io.github.horesnet.runtime.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The memory of this process, all of it, as Linux counts it. */
public final class ProcessMemory {

    private static final Path COUNTS = Path.of("/proc/self/statm");
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String PEAK = "VmHWM:";
    private static final int KILO = 1024;

    private ProcessMemory() {}

    private static final class Page {
        static final long SIZE = Glibc.pageSize();
    }

    /**
     * Returns what is in main memory now.
     *
     * @return bytes, where the system tells
     */
    public static OptionalLong resident() {
        try {
            return OptionalLong.of(Long.parseLong(Files.readString(COUNTS).split(" ", 3)[1]) * Page.SIZE);
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    /**
     * Returns the most that was in main memory since the process started.
     *
     * @return bytes, where the system tells
     */
    public static OptionalLong peak() {
        if (!Files.isReadable(STATUS)) {
            return OptionalLong.empty();
        }
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith(PEAK))
                    .mapToLong(line -> KILO * Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    /**
     * Returns what is allocated outside the Java heap, whatever the allocator keeps for itself.
     *
     * @return bytes, where the platform's allocator is glibc's of version 2.33 or later and in force
     */
    public static OptionalLong allocated() {
        return Allocator.current() instanceof Allocator.Replaced ? OptionalLong.empty() : Glibc.inUse();
    }
}
