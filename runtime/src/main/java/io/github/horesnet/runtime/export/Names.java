package io.github.horesnet.runtime.export;

import java.util.HashMap;
import java.util.Map;

/** Names that differ from each other. */
final class Names {
    private final Map<String, Integer> uses = new HashMap<>();

    /** The name, with a number if it was given before. */
    String unique(String name) {
        int use = uses.merge(name, 1, Integer::sum);
        return use == 1 ? name : unique(name + "_" + use);
    }
}
