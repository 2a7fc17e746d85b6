package io.github.horesnet.samples.experiment;

import java.util.ArrayList;
import java.util.List;

/** The arguments of commands. */
public final class Arguments {
    private Arguments() {}

    /** The arguments without those options, and their values, that others name too. */
    public static List<String> without(List<String> others, List<String> arguments) {
        List<String> rest = new ArrayList<>();
        boolean named = false;
        for (String argument : arguments) {
            if (argument.startsWith("--")) {
                named = others.contains(argument);
            }
            if (!named) {
                rest.add(argument);
            }
        }
        return rest;
    }
}
