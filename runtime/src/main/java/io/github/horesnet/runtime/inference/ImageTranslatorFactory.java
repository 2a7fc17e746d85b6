package io.github.horesnet.runtime.inference;

import ai.djl.Model;
import ai.djl.modality.Classifications;
import ai.djl.modality.Input;
import ai.djl.modality.Output;
import ai.djl.modality.cv.Image;
import ai.djl.translate.Translator;
import ai.djl.translate.TranslatorFactory;
import ai.djl.util.Pair;
import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.runtime.dataset.Fit;
import io.github.horesnet.runtime.network.ImageClassification;
import io.github.horesnet.runtime.network.ModelFolder;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Gives a model of a folder its translator, for DJL's {@code Criteria} and DJL Serving: of an {@link Image}, or of a JPEG
 * or PNG as a {@link Path}, an {@link InputStream} or a server's {@link Input}.
 *
 * <p>DJL Serving finds it by {@code serving.properties}. {@code Criteria} of other types looks there too late and must be
 * given it by {@code optTranslatorFactory}. An {@link Image} is what its maker decoded; the JDK, unlike training, applies
 * colour profiles.
 */
public final class ImageTranslatorFactory implements TranslatorFactory {
    /** Creates the factory; DJL does so by the class's name. */
    public ImageTranslatorFactory() {}

    @Override
    public Set<Pair<Type, Type>> getSupportedTypes() {
        return Set.of(
                new Pair<>(Image.class, Classifications.class),
                new Pair<>(Path.class, Classifications.class),
                new Pair<>(InputStream.class, Classifications.class),
                new Pair<>(Input.class, Output.class));
    }

    /**
     * Creates the translator of a model.
     *
     * @throws IllegalArgumentException if the model's folder tells nothing of images
     */
    @Override
    @SuppressWarnings("unchecked") // of what type it is, the classes tell
    public <I, O> Translator<I, O> newInstance(Class<I> input, Class<O> output, Model model, Map<String, ?> arguments) {
        if (!isSupported(input, output)) {
            throw new IllegalArgumentException("Translator: found " + input.getName() + " and " + output.getName()
                    + ", expected one of " + getSupportedTypes());
        }
        return (Translator<I, O>) translator(input, model);
    }

    private static Translator<?, ?> translator(Class<?> input, Model model) {
        ImageClassification task = ModelFolder.images(model)
                .orElseThrow(() -> new IllegalArgumentException("Model " + model.getName()
                        + ": found nothing about images, expected a folder that was written with them"));
        ImageTranslator translator = new ImageTranslator(task, model.getDataType());
        Fit fit = task.fit();
        if (input == Image.class) {
            return translator;
        } else if (input == Path.class) {
            return new EncodedImageTranslator<Path, Classifications>(translator, fit::read, Function.identity());
        } else if (input == InputStream.class) {
            return new EncodedImageTranslator<InputStream, Classifications>(translator, fit::read, Function.identity());
        }
        return new EncodedImageTranslator<Input, Output>(
                translator, request -> fit.read(body(request)), ImageTranslatorFactory::json);
    }

    private static InputStream body(Input request) {
        if (request.getContent().isEmpty()) {
            throw new RunException("Request: found no content; expected a JPEG or PNG");
        }
        return new ByteArrayInputStream(request.getData().getAsBytes());
    }

    private static Output json(Classifications classes) {
        Output answer = new Output();
        answer.add(classes);
        answer.addProperty("Content-Type", "application/json");
        return answer;
    }
}
