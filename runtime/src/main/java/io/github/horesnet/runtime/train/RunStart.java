package io.github.horesnet.runtime.train;

import io.github.horesnet.runtime.data.ImageSplits;

/**
 * What a run trains, on what, how and where: the first record of its metrics.
 *
 * @param started when the run started, in ISO 8601
 */
public record RunStart(Network network, Data data, Training training, Environment environment, String started)
        implements RunRecord {
    /**
     * The network.
     *
     * @param layers the depth as the paper counts it
     * @param parameters the number of trainable parameters
     */
    public record Network(String scheme, String subNet, int layers, long parameters) {
        static Network of(Subject subject) {
            return new Network(subject.scheme(), subject.subNet(), subject.layers(), subject.parameters());
        }
    }

    /** The images. */
    public record Data(
            String name, int classes, int channels, int height, int width, int trainingImages, int testImages) {
        static Data of(ImageSplits images) {
            var size = images.training().imageSize();
            return new Data(
                    images.training().name(),
                    images.training().classes().size(),
                    size.channels(),
                    size.height(),
                    size.width(),
                    images.training().size(),
                    images.test().size());
        }
    }

    /** The recipe, with its schedule, augmentation and refinements in words. */
    public record Training(
            int epochs,
            int batchSize,
            double learningRate,
            String schedule,
            double momentum,
            double weightDecay,
            String augmentation,
            String refinements,
            long seed) {
        static Training of(Recipe recipe) {
            return new Training(
                    recipe.epochs(),
                    recipe.batchSize(),
                    recipe.learningRate(),
                    recipe.schedule().describe(),
                    recipe.momentum(),
                    recipe.weightDecay(),
                    recipe.augmentation().describe(),
                    recipe.refinements().describe(),
                    recipe.seed());
        }
    }
}
