package io.github.horesnet.runtime.checkpoint;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the JSON of a header that may come from anywhere. */
final class HeaderJson {
    private static final Gson GSON =
            new GsonBuilder().setStrictness(Strictness.STRICT).create();

    private HeaderJson() {}

    static Header read(Path file, String json, long dataStart, long fileSize) throws DamagedFileException {
        try {
            JsonObject object = GSON.fromJson(json, JsonObject.class);
            JsonObject metadata = object.remove(Header.METADATA).getAsJsonObject();
            Map<String, Entry> entries = new LinkedHashMap<>();
            long from = 0;
            for (Map.Entry<String, JsonElement> named : object.entrySet()) {
                Entry entry = entry(named.getValue().getAsJsonObject(), from);
                from = Math.addExact(from, entry.size());
                entries.put(named.getKey(), entry);
            }
            if (dataStart + from != fileSize) {
                throw new JsonParseException("the arrays have " + from + " bytes");
            }
            return new Header(metadata.get(Header.TEXT).getAsString(), entries, dataStart);
        } catch (JsonParseException
                | IllegalStateException
                | UnsupportedOperationException
                | ArithmeticException
                | NumberFormatException
                | ClassCastException
                | NullPointerException e) {
            throw new DamagedFileException(file, "found a header that no checkpoint has (" + e.getMessage() + ")");
        }
    }

    private static Entry entry(JsonObject object, long from) {
        DataType type = Entry.type(object.get(Header.TYPE).getAsString())
                .orElseThrow(() -> new JsonParseException("unknown type " + object.get(Header.TYPE)));
        Shape shape = Entry.shape(longs(object.get(Header.SHAPE).getAsJsonArray()))
                .orElseThrow(() -> new JsonParseException("impossible shape " + object.get(Header.SHAPE)));
        Entry entry = new Entry(type, shape, from);
        long[] offsets = longs(object.get(Header.OFFSETS).getAsJsonArray());
        if (offsets.length != 2 || offsets[0] != from || offsets[1] - from != entry.size()) {
            throw new JsonParseException("offsets with gaps");
        }
        return entry;
    }

    private static long[] longs(JsonArray array) {
        return array.asList().stream()
                .mapToLong(element -> element.getAsBigDecimal().longValueExact())
                .toArray();
    }
}
