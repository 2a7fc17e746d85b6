package io.github.horesnet.runtime.train;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Run records as JSON objects: their components by name, after their "type". */
final class RunRecords {
    private static final String TYPE = "type";
    private static final Gson GSON = new GsonBuilder()
            .setStrictness(Strictness.STRICT)
            .disableHtmlEscaping()
            .create();
    private static final Map<String, Class<? extends RunRecord>> TYPES = types();

    private RunRecords() {}

    private static Map<String, Class<? extends RunRecord>> types() {
        Map<String, Class<? extends RunRecord>> types = new LinkedHashMap<>();
        types.put("run", RunStart.class);
        types.put("resumed", RunResumption.class);
        types.put("position", RunPosition.class);
        types.put("skipped", SkippedBatch.class);
        types.put("epoch", EpochMetrics.class);
        types.put("summary", RunSummary.class);
        return types;
    }

    /** The record in one line. */
    static String toJson(RunRecord record) {
        JsonObject json = new JsonObject();
        TYPES.forEach((name, type) -> {
            if (type.isInstance(record)) {
                json.addProperty(TYPE, name);
            }
        });
        GSON.toJsonTree(record).getAsJsonObject().entrySet().forEach(e -> json.add(e.getKey(), e.getValue()));
        return GSON.toJson(json);
    }

    /**
     * The record of a line.
     *
     * @throws JsonParseException if it is not JSON, or has other fields than the record's components
     */
    static RunRecord fromJson(String line) {
        JsonElement json = GSON.fromJson(line, JsonElement.class);
        if (json == null || !json.isJsonObject()) {
            throw new JsonParseException("found no JSON object");
        }
        JsonObject object = json.getAsJsonObject();
        JsonElement name = object.remove(TYPE);
        Class<? extends RunRecord> type =
                name == null || !name.isJsonPrimitive() ? null : TYPES.get(name.getAsString());
        if (type == null) {
            throw new JsonParseException(
                    "found " + (name == null ? "no type" : "type " + name) + "; expected one of " + TYPES.keySet());
        }
        checkFields(object, type, name.getAsString());
        return GSON.fromJson(object, type);
    }

    /** Gson itself leaves out what it does not find and skips what it does not know. */
    private static void checkFields(JsonObject object, Class<?> type, String where) {
        Map<String, Class<?>> components = Arrays.stream(type.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getType));
        // These came later than files that may still be read.
        components.forEach((name, component) -> {
            if (component == List.class && !object.has(name)) {
                object.add(name, new JsonArray());
            }
        });
        if (type == RunStart.Training.class && !object.has("refinements")) {
            object.addProperty("refinements", Refinements.NONE.describe());
        }
        Set<String> missing = new TreeSet<>(components.keySet());
        missing.removeAll(object.keySet());
        Set<String> unknown = new TreeSet<>(object.keySet());
        unknown.removeAll(components.keySet());
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            throw new JsonParseException("in \"" + where + "\", found no " + missing + " and unknown " + unknown);
        }
        components.forEach((name, component) -> {
            JsonElement value = object.get(name);
            if (!fits(value, component)) {
                throw new JsonParseException("in \"" + where + "\", field \"" + name + "\": found " + value);
            }
            if (component.isRecord()) {
                checkFields(value.getAsJsonObject(), component, where + "." + name);
            }
        });
    }

    private static boolean fits(JsonElement value, Class<?> component) {
        if (component.isRecord()) {
            return value.isJsonObject();
        }
        if (component == List.class) {
            return value instanceof JsonArray numbers
                    && numbers.asList().stream().allMatch(number -> fits(number, double.class));
        }
        return value instanceof JsonPrimitive primitive
                && (component.isPrimitive() ? primitive.isNumber() : primitive.isString());
    }
}
