package io.github.horesnet.runtime.network;

import ai.djl.ndarray.types.Shape;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.StringReader;
import java.util.List;

/** The JSON form of a network's description. */
final class NetworkJson {

    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();
    private static final List<String> FIELDS =
            List.of("scheme", "blocks", "width", "subNet", "classes", "reluAfterBlock", "input");

    private final JsonObject object;

    private NetworkJson(JsonObject object) {
        this.object = object;
    }

    static String write(NetworkSpec spec) {
        JsonObject object = new JsonObject();
        object.addProperty("scheme", spec.scheme());
        object.addProperty("blocks", spec.blocks());
        object.addProperty("width", spec.width());
        object.addProperty("subNet", spec.subNet());
        object.addProperty("classes", spec.classes());
        object.addProperty("reluAfterBlock", spec.reluAfterBlock());
        JsonArray input = new JsonArray();
        for (long size : spec.input().getShape()) {
            input.add(size);
        }
        object.add("input", input);
        return GSON.toJson(object);
    }

    static NetworkSpec read(String json) {
        NetworkJson fields = new NetworkJson(parse(json));
        for (String name : fields.object.keySet()) {
            if (!FIELDS.contains(name)) {
                throw new IllegalArgumentException("Network description: field \"" + name + "\" is unknown, expected "
                        + String.join(", ", FIELDS) + "; remove it");
            }
        }
        return new NetworkSpec(
                fields.text("scheme"),
                fields.count("blocks"),
                fields.count("width"),
                fields.text("subNet"),
                fields.count("classes"),
                fields.truth("reluAfterBlock"),
                fields.shape("input"));
    }

    private static JsonObject parse(String json) {
        try {
            JsonReader reader = new JsonReader(new StringReader(json));
            reader.setStrictness(Strictness.STRICT);
            JsonElement element = JsonParser.parseReader(reader);
            if (element instanceof JsonObject object) {
                return object;
            }
        } catch (JsonParseException e) {
            throw new IllegalArgumentException("Network description: no JSON (" + oneLine(e) + ")", e);
        }
        throw new IllegalArgumentException("Network description: found no JSON object, expected {…}");
    }

    private String text(String name) {
        JsonElement value = value(name);
        require(value instanceof JsonPrimitive primitive && primitive.isString(), name, "a string");
        return value.getAsString();
    }

    private boolean truth(String name) {
        JsonElement value = value(name);
        require(value instanceof JsonPrimitive primitive && primitive.isBoolean(), name, "true or false");
        return value.getAsBoolean();
    }

    private int count(String name) {
        JsonElement value = value(name);
        require(isWhole(value), name, "a whole number");
        return value.getAsInt();
    }

    private Shape shape(String name) {
        JsonElement value = value(name);
        require(
                value instanceof JsonArray sizes && sizes.asList().stream().allMatch(NetworkJson::isSize),
                name,
                "an array of positive whole numbers");
        return new Shape(value.getAsJsonArray().asList().stream()
                .mapToLong(JsonElement::getAsLong)
                .toArray());
    }

    private JsonElement value(String name) {
        if (!object.has(name)) {
            throw new IllegalArgumentException(
                    "Network description: field \"" + name + "\" is missing, expected " + String.join(", ", FIELDS));
        }
        return object.get(name);
    }

    private void require(boolean fits, String name, String expected) {
        if (!fits) {
            throw new IllegalArgumentException(
                    "Network description: field \"" + name + "\" is " + object.get(name) + ", expected " + expected);
        }
    }

    private static boolean isSize(JsonElement value) {
        return isWhole(value) && value.getAsInt() > 0;
    }

    private static boolean isWhole(JsonElement value) {
        if (!(value instanceof JsonPrimitive primitive) || !primitive.isNumber()) {
            return false;
        }
        try {
            primitive.getAsBigDecimal().intValueExact();
            return true;
        } catch (ArithmeticException | NumberFormatException e) {
            return false;
        }
    }

    private static String oneLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("empty");
    }
}
