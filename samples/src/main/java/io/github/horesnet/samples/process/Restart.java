package io.github.horesnet.samples.process;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import io.github.horesnet.runtime.engine.Allocator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * This program started anew in the place of this process, with a library preloaded.
 *
 * <p>The process keeps its number, its terminal and its parent: signals and the exit status need no forwarding.
 */
public final class Restart {
    private static final Path PROGRAM = Path.of("/proc/self/exe");
    private static final Path ARGUMENTS = Path.of("/proc/self/cmdline");
    private static final int OVERWRITE = 1;

    private Restart() {}

    /**
     * Starts anew if the choice asks for a library that is not in force; returns where there is nothing to do, or the
     * system does not allow it.
     */
    public static void with(AllocatorChoice choice) {
        choice.library().filter(library -> isNeeded(choice, library)).ifPresent(Restart::with);
    }

    private static boolean isNeeded(AllocatorChoice choice, Path library) {
        boolean usersOwn = choice instanceof AllocatorChoice.Auto && Allocator.current() instanceof Allocator.Replaced;
        return !usersOwn && !Preloading.isDone(library);
    }

    private static void with(Path library) {
        try {
            String program = Files.readSymbolicLink(PROGRAM).toString();
            byte[] arguments = Files.readAllBytes(ARGUMENTS);
            NativeLibrary c = NativeLibrary.getInstance("c");
            Function set = c.getFunction("setenv");
            Preloading.variables(library)
                    .forEach((name, value) -> set.invokeInt(new Object[] {name, value, OVERWRITE}));
            System.out.flush();
            replace(c.getFunction("execv"), program, arguments);
        } catch (IOException | UnsatisfiedLinkError | NoClassDefFoundError e) {
            // Not as this system would have it: the command goes on without.
        }
    }

    /** Comes back only if the program cannot be started. */
    private static void replace(Function execv, String program, byte[] arguments) {
        try (Memory texts = new Memory(arguments.length)) {
            texts.write(0, arguments, 0, arguments.length);
            List<Integer> starts = starts(arguments);
            try (Memory pointers = new Memory((starts.size() + 1L) * Native.POINTER_SIZE)) {
                pointers.clear();
                for (int i = 0; i < starts.size(); i++) {
                    pointers.setPointer((long) i * Native.POINTER_SIZE, texts.share(starts.get(i)));
                }
                execv.invokeInt(new Object[] {program, pointers});
            }
        }
    }

    /** Each argument ends with a 0. */
    private static List<Integer> starts(byte[] arguments) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            if (i == 0 || arguments[i - 1] == 0) {
                starts.add(i);
            }
        }
        return starts;
    }
}
