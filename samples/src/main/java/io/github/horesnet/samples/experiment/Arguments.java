package io.github.horesnet.samples.experiment;

import io.github.horesnet.runtime.data.RunException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The arguments of commands. */
public final class Arguments {
    private Arguments() {}

    /**
     * Checks a number.
     *
     * @return the number
     * @throws RunException if it is below 1
     */
    public static int positive(String option, int number) {
        if (number < 1) {
            throw new RunException(option + ": found " + number + "; expected at least 1");
        }
        return number;
    }

    /** The value of an option, where it is there. */
    public static Optional<String> value(String option, List<String> arguments) {
        int place = arguments.indexOf(option);
        return place < 0 ? Optional.empty() : Optional.of(arguments.get(place + 1));
    }

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
