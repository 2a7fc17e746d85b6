package io.github.horesnet.samples.cli;

import ai.djl.inference.Predictor;
import ai.djl.modality.Classifications;
import ai.djl.translate.TranslateException;
import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.runtime.inference.ImageTranslatorFactory;
import io.github.horesnet.samples.experiment.Arguments;
import io.github.horesnet.samples.process.AllocatorChoice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Classifies image files. */
@Command(
        name = "predict",
        description = "Classifies images of any size by a model that train saved.",
        footer = "Exit status 1 if an image cannot be read; the others are classified.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class PredictCommand implements Callable<Integer>, RunsEngine {
    @Parameters(index = "0", paramLabel = "MODEL_FOLDER", description = "The folder 'model' of a run.")
    private Path folder;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "IMAGE", description = "Files in JPEG or PNG.")
    private List<Path> images;

    @Option(
            names = "--top",
            defaultValue = "5",
            paramLabel = "N",
            description = "The N most probable classes; ${DEFAULT-VALUE}.")
    private int top;

    @Mixin
    private FoldOption fold;

    @Mixin
    private ThreadOption threads;

    @Mixin
    private AllocatorOption allocator;

    @Option(names = "--json", description = "Print a JSON array.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    /** What an image was classified as, or why it was not. */
    private record Prediction(String image, List<Likely> classes, Optional<String> error) {}

    private record Likely(String name, double probability) {}

    @Override
    public AllocatorChoice allocator() {
        return allocator.choice();
    }

    @Override
    public Integer call() {
        Arguments.positive("--top", top);
        threads.apply(false);
        allocator.apply();
        List<Prediction> predictions = new ArrayList<>();
        try (SavedModel saved = SavedModel.read(folder, fold);
                Predictor<Path, Classifications> predictor = saved.model()
                        .newPredictor(new ImageTranslatorFactory()
                                .newInstance(Path.class, Classifications.class, saved.model(), Map.of()))) {
            for (Path image : images) {
                Prediction prediction = predict(predictor, image);
                predictions.add(prediction);
                print(prediction);
            }
        }
        if (json) {
            Output.json(spec, predictions);
        }
        return predictions.stream().allMatch(prediction -> prediction.error().isEmpty()) ? 0 : 1;
    }

    private Prediction predict(Predictor<Path, Classifications> predictor, Path image) {
        try {
            Classifications found = predictor.predict(image);
            List<Classifications.Classification> likely = found.topK(top);
            return new Prediction(
                    image.toString(),
                    likely.stream()
                            .map(one -> new Likely(one.getClassName(), one.getProbability()))
                            .toList(),
                    Optional.empty());
        } catch (TranslateException e) {
            if (e.getCause() instanceof RunException reason) {
                return new Prediction(image.toString(), List.of(), Optional.of(reason.getMessage()));
            }
            throw new IllegalStateException(e);
        }
    }

    private void print(Prediction prediction) {
        prediction.error().ifPresent(error -> {
            spec.commandLine().getErr().println(spec.qualifiedName() + ": " + Output.line(error));
            spec.commandLine().getErr().flush();
        });
        if (!json && prediction.error().isEmpty()) {
            Output.text(spec, Output.line(prediction.image()));
            for (Likely likely : prediction.classes()) {
                String share = String.format(Locale.ROOT, "%7.2f %%  ", 100 * likely.probability());
                Output.text(spec, share + Output.line(likely.name()));
            }
        }
    }
}
