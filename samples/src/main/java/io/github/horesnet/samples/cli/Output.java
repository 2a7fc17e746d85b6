package io.github.horesnet.samples.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import io.github.horesnet.tableaux.exact.Surd;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** Standard output of a command, as text or as JSON. */
final class Output {
    private static final JsonSerializer<Optional<?>> OPTIONAL =
            (value, type, context) -> value.<JsonElement>map(context::serialize).orElse(JsonNull.INSTANCE);
    private static final JsonSerializer<Surd> NUMBER = (value, type, context) -> new JsonPrimitive(value.toString());
    private static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .serializeNulls()
            .registerTypeAdapter(Optional.class, OPTIONAL)
            .registerTypeAdapter(Surd.class, NUMBER)
            .create();

    private Output() {}

    static void text(CommandSpec spec, String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(text);
        out.flush();
    }

    static void json(CommandSpec spec, Object value) {
        text(spec, GSON.toJson(value));
    }

    /** A name from a file, which may hold anything, as part of a line. */
    static String line(String name) {
        return name.replaceAll("\\p{Cntrl}", "?");
    }
}
