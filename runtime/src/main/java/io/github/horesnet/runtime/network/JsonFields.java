package io.github.horesnet.runtime.network;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The fields of a JSON object, read strictly; messages name the field. */
final class JsonFields {

    private final JsonObject object;
    private final List<String> expected;

    /**
     * Reads an object.
     *
     * @param expected the names of all fields that there may be
     * @throws IllegalArgumentException if there is another field
     */
    JsonFields(JsonObject object, List<String> expected) {
        this.object = object;
        this.expected = expected;
        for (String name : object.keySet()) {
            if (!expected.contains(name)) {
                throw new IllegalArgumentException("Network description: field \"" + name + "\" is unknown, expected "
                        + String.join(", ", expected) + "; remove it");
            }
        }
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
        require(value instanceof JsonPrimitive primitive && primitive.isString(), name, "a string");
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
        require(value instanceof JsonPrimitive primitive && primitive.isNumber(), name, "a number");
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

    private List<Integer> numbers(String name, Predicate<JsonElement> fits, String expectation) {
        JsonElement value = value(name);
        require(value instanceof JsonArray array && array.asList().stream().allMatch(fits), name, expectation);
        return value.getAsJsonArray().asList().stream()
                .map(JsonElement::getAsInt)
                .toList();
    }

    JsonFields fields(String name, List<String> inside) {
        JsonElement value = value(name);
        require(value instanceof JsonObject, name, "an object of " + String.join(", ", inside));
        return new JsonFields(value.getAsJsonObject(), inside);
    }

    private JsonElement value(String name) {
        if (!object.has(name)) {
            throw new IllegalArgumentException(
                    "Network description: field \"" + name + "\" is missing, expected " + String.join(", ", expected));
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
                "Network description: field \"" + name + "\" is " + object.get(name) + ", expected " + expectation);
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
}
