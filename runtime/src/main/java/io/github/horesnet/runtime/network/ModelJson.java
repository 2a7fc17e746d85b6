package io.github.horesnet.runtime.network;

import ai.djl.ndarray.types.DataType;
import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.horesnet.runtime.data.ImageSize;
import io.github.horesnet.runtime.data.Normalisation;
import io.github.horesnet.runtime.dataset.Fit;
import java.util.List;
import java.util.Optional;

/** The JSON form of a model's description; the size of its images is that of the network's input. */
final class ModelJson {
    private static final List<String> FIELDS = List.of("network", "type", "images");
    private static final List<String> IMAGE_FIELDS = List.of("classes", "means", "deviations", "shorterSide");
    private static final int LONGEST = 8 << 20;

    private ModelJson() {}

    static String write(ModelDescription model) {
        JsonObject object = new JsonObject();
        object.add("network", NetworkJson.object(model.network()));
        object.addProperty("type", JsonFields.word(model.type()));
        model.images().ifPresent(images -> object.add("images", object(images)));
        return new Gson().toJson(object);
    }

    private static JsonObject object(ImageClassification images) {
        JsonObject object = new JsonObject();
        JsonArray classes = new JsonArray();
        images.classes().forEach(classes::add);
        object.add("classes", classes);
        object.add("means", array(images.normalisation().means()));
        object.add("deviations", array(images.normalisation().deviations()));
        object.addProperty("shorterSide", images.fit().shorterSide());
        return object;
    }

    private static JsonArray array(List<Double> numbers) {
        JsonArray array = new JsonArray();
        numbers.forEach(array::add);
        return array;
    }

    /**
     * Reads it, strictly.
     *
     * @throws IllegalArgumentException if it describes no model
     */
    static ModelDescription read(String json) {
        if (json.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "Model description: found " + json.length() + " characters, expected at most " + LONGEST);
        }
        JsonFields fields = JsonFields.of("Model description", json, FIELDS);
        NetworkSpec network = NetworkJson.read(fields.fields("network", NetworkJson.FIELDS));
        return new ModelDescription(
                network,
                fields.constant("type", DataType.class),
                fields.has("images")
                        ? Optional.of(images(fields.fields("images", IMAGE_FIELDS), network))
                        : Optional.empty());
    }

    private static ImageClassification images(JsonFields fields, NetworkSpec network) {
        long[] input = network.input().getShape();
        ImageSize size = new ImageSize((int) input[0], (int) input[1], (int) input[2]);
        return new ImageClassification(
                fields.texts("classes"),
                Normalisation.of(fields.decimals("means"), fields.decimals("deviations")),
                new Fit(size, fields.count("shorterSide")));
    }
}
