package io.github.horesnet.runtime.train;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Run records as JSON objects: their components by name, after their "type". */
final class RunRecords {
    private static final String TYPE = "type";
    private static final Map<String, Class<? extends RunRecord>> TYPES = types();

    private RunRecords() {}

    private static Map<String, Class<? extends RunRecord>> types() {
        Map<String, Class<? extends RunRecord>> types = new LinkedHashMap<>();
        types.put("run", RunStart.class);
        types.put("resumed", RunResumption.class);
        types.put("position", RunPosition.class);
        types.put("skipped", SkippedBatch.class);
        types.put("step", StepMetrics.class);
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
        OptionalNumbers.GSON
                .toJsonTree(record)
                .getAsJsonObject()
                .entrySet()
                .forEach(e -> json.add(e.getKey(), e.getValue()));
        return OptionalNumbers.GSON.toJson(json);
    }

    /**
     * The record of a line.
     *
     * @throws JsonParseException if it is not JSON, or has other fields than the record's components
     */
    static RunRecord fromJson(String line) {
        JsonElement json = OptionalNumbers.GSON.fromJson(line, JsonElement.class);
        if (json == null || !json.isJsonObject()) {
            throw new JsonParseException("found no JSON object");
        }
        JsonObject object = json.getAsJsonObject();
        JsonElement name = object.remove(TYPE);
        Class<? extends RunRecord> type =
                name == null || !name.isJsonPrimitive() ? null : TYPES.get(name.getAsString());
        if (type == null) {
            throw new JsonParseException("found " + (name == null ? "no type" : "type " + RecordFields.brief(name))
                    + "; expected one of " + TYPES.keySet());
        }
        RecordFields.check(object, type, name.getAsString());
        return OptionalNumbers.GSON.fromJson(object, type);
    }
}
