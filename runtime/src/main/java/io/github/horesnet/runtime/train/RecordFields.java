package io.github.horesnet.runtime.train;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Checks a JSON object against a record: Gson itself leaves out what it does not find and skips what it does not know. */
final class RecordFields {
    private static final int SHOWN = 60;

    private RecordFields() {}

    /**
     * Checks that an object has the components of a record, and adds those that may be missing.
     *
     * @throws JsonParseException if it has others, or values of other kinds
     */
    static void check(JsonObject object, Class<?> type, String where) {
        Map<String, Class<?>> components = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            components.put(component.getName(), component.getType());
        }
        components.forEach((name, component) -> addMissing(object, name, component));
        if (type == RunStart.Training.class && !object.has("refinements")) {
            object.addProperty("refinements", Refinements.NONE.describe());
        }
        Set<String> missing = new TreeSet<>(components.keySet());
        missing.removeAll(object.keySet());
        Set<String> unknown = new TreeSet<>(object.keySet());
        unknown.removeAll(components.keySet());
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            throw new JsonParseException(
                    "in \"" + where + "\", found no " + missing + " and unknown " + shortened(unknown.toString()));
        }
        components.forEach((name, component) -> {
            JsonElement value = object.get(name);
            if (!fits(value, component)) {
                throw new JsonParseException("in \"" + where + "\", field \"" + name + "\": found " + brief(value));
            }
            if (component.isRecord()) {
                check(value.getAsJsonObject(), component, where + "." + name);
            }
        });
    }

    /** Lists came later than files that may still be read; optional numbers are left out where they are not measured. */
    private static void addMissing(JsonObject object, String name, Class<?> component) {
        if (!object.has(name) && component == List.class) {
            object.add(name, new JsonArray());
        } else if (!object.has(name) && isOptional(component)) {
            object.add(name, JsonNull.INSTANCE);
        }
    }

    private static boolean isOptional(Class<?> component) {
        return component.getSimpleName().startsWith("Optional");
    }

    private static boolean fits(JsonElement value, Class<?> component) {
        if (component.isRecord()) {
            return value.isJsonObject();
        }
        if (component == List.class) {
            return value instanceof JsonArray list && areNumbers(list.asList());
        }
        if (component == Map.class) {
            return value instanceof JsonObject map && areNumbers(map.asMap().values());
        }
        if (component == String.class) {
            return value instanceof JsonPrimitive primitive && primitive.isString();
        }
        return (isOptional(component) && value.isJsonNull()) || isNumber(value);
    }

    private static boolean areNumbers(Collection<JsonElement> values) {
        return values.stream().allMatch(RecordFields::isNumber);
    }

    /** JSON can write numbers that are too large for a double. */
    private static boolean isNumber(JsonElement value) {
        return value instanceof JsonPrimitive primitive
                && primitive.isNumber()
                && Double.isFinite(primitive.getAsDouble());
    }

    /** A value as an error message shows it. */
    static String brief(JsonElement value) {
        return shortened(value.toString());
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
