package io.github.horesnet.samples.cli;

import io.github.horesnet.runtime.engine.Allocator;
import io.github.horesnet.samples.process.AllocatorChoice;
import picocli.CommandLine.Option;

/** Which allocator serves native memory. */
final class AllocatorOption {
    /** What more there is to have, where a better allocator is to be had. */
    static final String BETTER = "with tcmalloc, training takes less time (Debian, Ubuntu: apt install"
            + " libtcmalloc-minimal4; Fedora: dnf install gperftools-libs)";

    @Option(
            names = "--allocator",
            defaultValue = "${env:HORESNET_ALLOCATOR:-auto}",
            paramLabel = "CHOICE",
            description = "Who serves native memory: auto (tcmalloc where it is installed, otherwise trim), system (the"
                    + " platform's as it is: twice the memory with glibc), trim (glibc's, which is made to give back what"
                    + " is freed), or the file of a library to preload; auto, or $HORESNET_ALLOCATOR, unless given.")
    private String choice;

    AllocatorChoice choice() {
        return AllocatorChoice.of(choice);
    }

    /** Does what is left to do in this process, and says in one line what is in force. */
    String apply() {
        AllocatorChoice chosen = choice();
        Allocator inForce = chosen.apply();
        return "native memory: " + inForce + remark(chosen, inForce);
    }

    private static String remark(AllocatorChoice chosen, Allocator inForce) {
        if (chosen instanceof AllocatorChoice.Library library && !library.isInForce()) {
            return "; " + library.path() + " could not be preloaded: expected an allocator for this system";
        }
        return inForce instanceof Allocator.Trimmed && chosen instanceof AllocatorChoice.Auto ? "; " + BETTER : "";
    }
}
