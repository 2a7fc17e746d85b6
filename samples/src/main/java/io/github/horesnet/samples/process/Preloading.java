package io.github.horesnet.samples.process;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The environment of a process in which a library is preloaded. */
final class Preloading {
    private static final String PRELOAD = "LD_PRELOAD";
    /** Names what was asked to be preloaded, so that nothing is started anew for it twice, even where it failed. */
    private static final String DONE = "HORESNET_PRELOADED";
    /** tcmalloc reports each gigabyte that is asked for at once: large batches are no error. */
    private static final String REPORT = "TCMALLOC_LARGE_ALLOC_REPORT_THRESHOLD";

    private Preloading() {}

    /** The variables to set for a library, over those of this process. */
    static Map<String, String> variables(Path library) {
        Map<String, String> variables = new LinkedHashMap<>();
        String others = Optional.ofNullable(System.getenv(PRELOAD))
                .filter(given -> !given.isBlank())
                .map(given -> ":" + given)
                .orElse("");
        variables.put(PRELOAD, library + others);
        variables.put(DONE, library.toString());
        if (System.getenv(REPORT) == null) {
            variables.put(REPORT, String.valueOf(Long.MAX_VALUE));
        }
        return variables;
    }

    /** Whether this process was started with a library preloaded. */
    static boolean isDone(Path library) {
        return library.toString().equals(System.getenv(DONE));
    }
}
