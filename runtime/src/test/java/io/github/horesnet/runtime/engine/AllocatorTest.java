package io.github.horesnet.runtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.jna.Memory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** In processes of their own, since what one starts stays with it. */
class AllocatorTest {

    private static final int MEGABYTE = 1 << 20;

    @Test
    @EnabledOnOs(OS.LINUX)
    void glibcIsKnownByItsVersionAndTrimmedOnRequest() throws Exception {
        List<String> lines = OwnProcess.run(Names.class);
        assertTrue(lines.get(0).matches("glibc [0-9.]+"), lines.get(0));
        assertEquals(lines.get(0) + ", trimmed as it grows", lines.get(1));
        assertEquals(lines.get(1), lines.get(2));
    }

    /** Prints the allocator before trimming, after it, and after it is asked for again. */
    static final class Names {
        public static void main(String[] arguments) {
            System.out.println(Allocator.current());
            System.out.println(Allocator.trimming());
            System.out.println(Allocator.trimming());
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatIsFreedBetweenBlocksInUseGoesBackOnlyWhenTrimmed() throws Exception {
        assertTrue(megabytesAfterFreeing("plain") > 200);
        assertTrue(megabytesAfterFreeing("trimming") < 150);
    }

    private static long megabytesAfterFreeing(String how) throws Exception {
        return Long.parseLong(OwnProcess.run(Holes.class, how).get(0));
    }

    /** Frees 256 MB between small blocks that stay, then takes 64 MB more, and prints how much memory it has over the start. */
    static final class Holes {
        public static void main(String[] arguments) throws InterruptedException {
            if (arguments[0].equals("trimming")) {
                assertInstanceOf(Allocator.Trimmed.class, Allocator.trimming());
            }
            long start = ProcessMemory.resident().orElseThrow();
            List<Memory> kept = new ArrayList<>();
            fill(4096, 64, kept).forEach(Memory::close);
            kept.addAll(fill(64, 1024, kept));
            Thread.sleep(500);
            System.out.println((ProcessMemory.resident().orElseThrow() - start) / MEGABYTE);
            kept.forEach(Memory::close);
        }

        private static List<Memory> fill(int count, int kilobytes, List<Memory> between) {
            List<Memory> blocks = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                blocks.add(touched(kilobytes * 1024));
                between.add(touched(1024));
            }
            return blocks;
        }

        private static Memory touched(int bytes) {
            Memory memory = new Memory(bytes);
            memory.clear();
            return memory;
        }
    }
}
