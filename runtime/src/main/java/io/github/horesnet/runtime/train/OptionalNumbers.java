package io.github.horesnet.runtime.train;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** JSON in which a number that was not measured is left out. */
final class OptionalNumbers {
    static final Gson GSON = new GsonBuilder()
            .setStrictness(Strictness.STRICT)
            .disableHtmlEscaping()
            .registerTypeAdapter(OptionalDouble.class, new OfDouble())
            .registerTypeAdapter(OptionalLong.class, new OfLong())
            .create();

    private OptionalNumbers() {}

    private static boolean isLeftOut(JsonReader in) throws IOException {
        boolean left = in.peek() == JsonToken.NULL;
        if (left) {
            in.nextNull();
        }
        return left;
    }

    private static final class OfDouble extends TypeAdapter<OptionalDouble> {
        @Override
        public void write(JsonWriter out, OptionalDouble value) throws IOException {
            if (value.isPresent()) {
                out.value(value.getAsDouble());
            } else {
                out.nullValue();
            }
        }

        @Override
        public OptionalDouble read(JsonReader in) throws IOException {
            return isLeftOut(in) ? OptionalDouble.empty() : OptionalDouble.of(in.nextDouble());
        }
    }

    private static final class OfLong extends TypeAdapter<OptionalLong> {
        @Override
        public void write(JsonWriter out, OptionalLong value) throws IOException {
            if (value.isPresent()) {
                out.value(value.getAsLong());
            } else {
                out.nullValue();
            }
        }

        @Override
        public OptionalLong read(JsonReader in) throws IOException {
            return isLeftOut(in) ? OptionalLong.empty() : OptionalLong.of(in.nextLong());
        }
    }
}
