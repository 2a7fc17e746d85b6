package io.github.horesnet.samples.reproduce;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.samples.page.Template;
import io.github.horesnet.tableaux.notation.Names;
import java.util.List;
import java.util.stream.Stream;

/** The experiments by name: one resource each. */
public final class Experiments {
    private static final String FOLDER = "/io/github/horesnet/samples/reproduce/";
    private static final String ALL = "all";
    private static final Gson GSON =
            new GsonBuilder().registerTypeAdapterFactory(new StrictRecords()).create();

    private Experiments() {}

    /** The names, in the order of the paper. */
    public static List<String> names() {
        return Template.resource(FOLDER + "index").lines().toList();
    }

    /**
     * The names that are asked for, each once; {@code all} stands for all of them.
     *
     * @throws RunException if one is unknown
     */
    public static List<String> named(List<String> asked) {
        for (String name : asked) {
            if (!name.equals(ALL) && !names().contains(name)) {
                List<String> known =
                        Stream.concat(names().stream(), Stream.of(ALL)).toList();
                throw new RunException("unknown experiment '" + name + "'; " + Names.didYouMean(name, known));
            }
        }
        return asked.contains(ALL) ? names() : asked.stream().distinct().toList();
    }

    /** The experiment of a name. */
    public static Experiment of(String name) {
        return read(name, Template.resource(FOLDER + name + ".json"));
    }

    /**
     * Reads an experiment.
     *
     * @param where its place, for messages
     * @throws RunException if the text describes none
     */
    static Experiment read(String where, String json) {
        try {
            JsonObject object = GSON.fromJson(json, JsonObject.class);
            JsonElement kind = object == null ? null : object.remove("kind");
            return GSON.fromJson(object, type(String.valueOf(kind)));
        } catch (RuntimeException e) {
            throw new RunException("Experiment " + where + ": " + reason(e) + "; mend its description");
        }
    }

    /** The first line of what is at the bottom: Gson wraps what constructors throw. */
    private static String reason(Throwable e) {
        Throwable cause = e.getCause();
        return cause != null
                ? reason(cause)
                : String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static Class<? extends Experiment> type(String kind) {
        return switch (kind) {
            case "\"ode\"" -> OdeExperiment.class;
            case "\"landscape\"" -> LandscapeExperiment.class;
            case "\"training\"" -> TrainingExperiment.class;
            case "\"bench\"" -> BenchExperiment.class;
            default ->
                throw new IllegalArgumentException(
                        "found kind " + kind + "; expected \"ode\", \"landscape\", \"training\" or \"bench\"");
        };
    }
}
