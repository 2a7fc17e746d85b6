package io.github.horesnet.runtime.network;

import ai.djl.ndarray.types.Shape;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.horesnet.runtime.block.BlockOptions;
import io.github.horesnet.runtime.block.Sharing;
import io.github.horesnet.runtime.block.StepControl;
import java.util.Arrays;
import java.util.List;

/** The JSON form of a network's description; what older descriptions lack has defaults. */
final class NetworkJson {

    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();
    /** The names of all fields. */
    static final List<String> FIELDS = List.of(
            "scheme",
            "sharing",
            "stepControl",
            "stem",
            "blocks",
            "width",
            "subNet",
            "classes",
            "reluAfterBlock",
            "input");

    private static final List<String> CONTROL_FIELDS = List.of("absolute", "relative", "smoothing", "adapts");

    private NetworkJson() {}

    static String write(NetworkSpec spec) {
        return GSON.toJson(object(spec));
    }

    static JsonObject object(NetworkSpec spec) {
        JsonObject object = new JsonObject();
        object.addProperty("scheme", spec.scheme());
        object.addProperty("sharing", JsonFields.word(spec.options().sharing()));
        object.add("stepControl", write(spec.options().control()));
        object.addProperty("stem", JsonFields.word(spec.resolutions().stem()));
        object.add("blocks", array(spec.resolutions().blocks()));
        object.addProperty("width", spec.resolutions().width());
        object.addProperty("subNet", spec.subNet());
        object.addProperty("classes", spec.classes());
        object.addProperty("reluAfterBlock", spec.reluAfterBlock());
        object.add("input", array(Arrays.stream(spec.input().getShape()).boxed().toList()));
        return object;
    }

    private static JsonArray array(List<? extends Number> numbers) {
        JsonArray array = new JsonArray();
        numbers.forEach(array::add);
        return array;
    }

    private static JsonObject write(StepControl control) {
        JsonObject object = new JsonObject();
        object.addProperty("absolute", control.absolute());
        object.addProperty("relative", control.relative());
        object.addProperty("smoothing", control.smoothing());
        object.addProperty("adapts", control.adapts());
        return object;
    }

    static NetworkSpec read(String json) {
        return read(JsonFields.of("Network description", json, FIELDS));
    }

    static NetworkSpec read(JsonFields fields) {
        return new NetworkSpec(
                fields.text("scheme"),
                options(fields),
                resolutions(fields),
                fields.text("subNet"),
                fields.count("classes"),
                fields.truth("reluAfterBlock"),
                new Shape(fields.sizes("input").stream()
                        .mapToLong(Integer::longValue)
                        .toArray()));
    }

    private static Resolutions resolutions(JsonFields fields) {
        List<Integer> blocks = fields.counts("blocks");
        Stem stem = fields.has("stem") ? fields.constant("stem", Stem.class) : Stem.of(blocks.size());
        return new Resolutions(stem, fields.count("width"), blocks);
    }

    private static BlockOptions options(JsonFields fields) {
        Sharing sharing =
                fields.has("sharing") ? fields.constant("sharing", Sharing.class) : BlockOptions.DEFAULT.sharing();
        if (!fields.has("stepControl")) {
            return new BlockOptions(sharing, BlockOptions.DEFAULT.control());
        }
        JsonFields control = fields.fields("stepControl", CONTROL_FIELDS);
        return new BlockOptions(
                sharing,
                new StepControl(
                        control.number("absolute"),
                        control.number("relative"),
                        control.number("smoothing"),
                        control.truth("adapts")));
    }
}
