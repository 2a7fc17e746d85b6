package io.github.horesnet.samples.cli;

import io.github.horesnet.runtime.data.Batches;
import io.github.horesnet.runtime.data.ImageSet;
import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.runtime.network.ImageClassification;
import io.github.horesnet.runtime.train.Evaluation;
import io.github.horesnet.runtime.train.Score;
import io.github.horesnet.samples.process.AllocatorChoice;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tests a saved model. */
@Command(
        name = "evaluate",
        description = "Tests a model that train saved on the test images of a data set.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class EvaluateCommand implements Callable<Integer>, RunsEngine {
    @Parameters(paramLabel = "MODEL_FOLDER", description = "The folder 'model' of a run.")
    private Path folder;

    @Mixin
    private DataOptions data;

    @Option(
            names = "--batch",
            defaultValue = "128",
            paramLabel = "N",
            description = "Images that are evaluated together; ${DEFAULT-VALUE}.")
    private int batch;

    @Mixin
    private FoldOption fold;

    @Mixin
    private ThreadOption threads;

    @Mixin
    private AllocatorOption allocator;

    @Option(names = "--json", description = "Print a JSON object, with the score of each class.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    /** What is printed in JSON. */
    private record Result(String data, long images, double loss, double accuracy, List<OfClass> classes) {}

    private record OfClass(String name, long images, Optional<Double> loss, Optional<Double> accuracy) {}

    @Override
    public AllocatorChoice allocator() {
        return allocator.choice();
    }

    @Override
    public Integer call() {
        threads.apply(data.needsDownload());
        allocator.apply();
        try (SavedModel saved = SavedModel.read(folder, fold)) {
            ImageClassification task = saved.task();
            ImageSet images = data.test(task.fit());
            requireFitting(images, task);
            Evaluation evaluation = Evaluation.of(
                    saved.model().getBlock(),
                    Batches.inOrder(images, task.normalisation(), batch),
                    task.classes().size(),
                    saved.model().getNDManager());
            print(images, evaluation);
        }
        return 0;
    }

    private void requireFitting(ImageSet images, ImageClassification task) {
        String where = "Model folder " + folder + ": does not fit " + images.name() + ": ";
        if (!images.imageSize().equals(task.fit().size())) {
            throw new RunException(where + "found images of " + images.imageSize() + "; expected the model's "
                    + task.fit().size());
        }
        List<String> found = images.classes();
        List<String> expected = task.classes();
        if (found.size() != expected.size()) {
            throw new RunException(
                    where + "found " + found.size() + " classes; expected the model's " + expected.size());
        }
        for (int i = 0; i < found.size(); i++) {
            if (!found.get(i).equals(expected.get(i))) {
                throw new RunException(where + "found class " + (i + 1) + " '" + Output.line(found.get(i))
                        + "'; expected the model's '" + Output.line(expected.get(i)) + "'");
            }
        }
    }

    private void print(ImageSet images, Evaluation evaluation) {
        Score score = evaluation.score();
        if (json) {
            Output.json(
                    spec,
                    new Result(
                            images.name(),
                            evaluation.images(),
                            score.loss(),
                            score.accuracy(),
                            IntStream.range(0, images.classes().size())
                                    .mapToObj(i -> ofClass(
                                            images.classes().get(i),
                                            evaluation.classes().get(i)))
                                    .toList()));
        } else {
            Output.text(
                    spec,
                    String.format(
                            Locale.ROOT,
                            "%s: %d test images, loss %.4f, accuracy %.2f %%",
                            Output.line(images.name()),
                            evaluation.images(),
                            score.loss(),
                            100 * score.accuracy()));
        }
    }

    private static OfClass ofClass(String name, Evaluation.OfClass scores) {
        return new OfClass(
                name,
                scores.images(),
                scores.score().map(Score::loss),
                scores.score().map(Score::accuracy));
    }
}
