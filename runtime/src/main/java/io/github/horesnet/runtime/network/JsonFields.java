package io.github.horesnet.runtime.network;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The fields of a JSON object, read strictly; messages name the field. */
final class JsonFields {

    private final String where;
    private final JsonObject object;
    private final List<String> expected;

    /**
     * Reads an object.
     *
     * @param where what messages begin with
     * @param expected the names of all fields that there may be
     * @throws IllegalArgumentException if there is another field
     */
    JsonFields(String where, JsonObject object, List<String> expected) {
        this.where = where;
        this.object = object;
        this.expected = expected;
        for (String name : object.keySet()) {
            if (!expected.contains(name)) {
                throw new IllegalArgumentException(where + ": field \"" + name + "\" is unknown, expected "
                        + String.join(", ", expected) + "; remove it");
            }
        }
    }

    /**
     * Reads a text.
     *
     * @throws IllegalArgumentException if it is no JSON object, or has another field
     */
    static JsonFields of(String where, String json, List<String> expected) {
        try {
            JsonReader reader = new JsonReader(new StringReader(json));
            reader.setStrictness(Strictness.STRICT);
            if (JsonParser.parseReader(reader) instanceof JsonObject object) {
                return new JsonFields(where, object, expected);
            }
        } catch (JsonParseException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("empty");
            throw new IllegalArgumentException(where + ": no JSON (" + reason + ")", e);
        }
        throw new IllegalArgumentException(where + ": found no JSON object, expected {…}");
    }

    /** How a constant is written. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean has(String name) {
        return object.has(name);
    }

    String text(String name) {
        JsonElement value = value(name);
        require(isString(value), name, "a string");
        return value.getAsString();
    }

    boolean truth(String name) {
        JsonElement value = value(name);
        require(value instanceof JsonPrimitive primitive && primitive.isBoolean(), name, "true or false");
        return value.getAsBoolean();
    }

    int count(String name) {
        JsonElement value = value(name);
        require(isWhole(value), name, "a whole number");
        return value.getAsInt();
    }

    double number(String name) {
        JsonElement value = value(name);
        require(isNumber(value), name, "a number");
        return value.getAsDouble();
    }

    /** One of the constants of an enumeration, by its word. */
    <E extends Enum<E>> E constant(String name, Class<E> type) {
        String words =
                Arrays.stream(type.getEnumConstants()).map(JsonFields::word).collect(Collectors.joining(", "));
        JsonElement value = value(name);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> value.equals(new JsonPrimitive(word(constant))))
                .findFirst()
                .orElseThrow(() -> unfit(name, "one of " + words));
    }

    /** Whole numbers in an array, or one alone. */
    List<Integer> counts(String name) {
        return value(name) instanceof JsonArray
                ? numbers(name, JsonFields::isWhole, "a whole number or an array of them")
                : List.of(count(name));
    }

    /** Whole numbers above 0 in an array. */
    List<Integer> sizes(String name) {
        return numbers(name, JsonFields::isSize, "an array of positive whole numbers");
    }

    /** Any numbers in an array. */
    List<Double> decimals(String name) {
        return elements(name, JsonFields::isNumber, "an array of numbers").stream()
                .map(JsonElement::getAsDouble)
                .toList();
    }

    /** Strings in an array. */
    List<String> texts(String name) {
        return elements(name, JsonFields::isString, "an array of strings").stream()
                .map(JsonElement::getAsString)
                .toList();
    }

    private List<Integer> numbers(String name, Predicate<JsonElement> fits, String expectation) {
        return elements(name, fits, expectation).stream()
                .map(JsonElement::getAsInt)
                .toList();
    }

    private List<JsonElement> elements(String name, Predicate<JsonElement> fits, String expectation) {
        JsonElement value = value(name);
        require(value instanceof JsonArray array && array.asList().stream().allMatch(fits), name, expectation);
        return value.getAsJsonArray().asList();
    }

    JsonFields fields(String name, List<String> inside) {
        JsonElement value = value(name);
        require(value instanceof JsonObject, name, "an object of " + String.join(", ", inside));
        return new JsonFields(where, value.getAsJsonObject(), inside);
    }

    private JsonElement value(String name) {
        if (!object.has(name)) {
            throw new IllegalArgumentException(
                    where + ": field \"" + name + "\" is missing, expected " + String.join(", ", expected));
        }
        return object.get(name);
    }

    private void require(boolean fits, String name, String expectation) {
        if (!fits) {
            throw unfit(name, expectation);
        }
    }

    private IllegalArgumentException unfit(String name, String expectation) {
        return new IllegalArgumentException(
                where + ": field \"" + name + "\" is " + object.get(name) + ", expected " + expectation);
    }

    private static boolean isString(JsonElement value) {
        return value instanceof JsonPrimitive primitive && primitive.isString();
    }

    private static boolean isNumber(JsonElement value) {
        return value instanceof JsonPrimitive primitive && primitive.isNumber();
    }

    private static boolean isSize(JsonElement value) {
        return isWhole(value) && value.getAsInt() > 0;
    }

    private static boolean isWhole(JsonElement value) {
        if (!isNumber(value)) {
            return false;
        }
        try {
            value.getAsBigDecimal().intValueExact();
            return true;
        } catch (ArithmeticException | NumberFormatException e) {
            return false;
        }
    }
}
