package io.github.horesnet.samples.reproduce;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads a record from exactly its fields: Gson itself leaves out what it does not find and skips what it does not know. */
final class StrictRecords implements TypeAdapterFactory {
    @Override
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        TypeAdapter<T> found = gson.getDelegateAdapter(this, type);
        return type.getRawType().isRecord() ? new Strict<>(gson, type.getRawType(), found) : found;
    }

    private static final class Strict<T> extends TypeAdapter<T> {
        private final Gson gson;
        private final Class<?> type;
        private final TypeAdapter<T> records;

        Strict(Gson gson, Class<?> type, TypeAdapter<T> records) {
            this.gson = gson;
            this.type = type;
            this.records = records;
        }

        @Override
        public T read(JsonReader in) throws IOException {
            JsonElement element = gson.fromJson(in, JsonElement.class);
            if (!(element instanceof JsonObject object)) {
                throw new JsonParseException("found " + element + "; expected an object");
            }
            Set<String> expected = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!object.keySet().equals(expected)
                    || object.asMap().values().stream().anyMatch(JsonElement::isJsonNull)) {
                throw new JsonParseException("found fields " + object.keySet() + "; expected exactly " + expected);
            }
            return records.fromJsonTree(object);
        }

        @Override
        public void write(JsonWriter out, T value) throws IOException {
            records.write(out, value);
        }
    }
}
