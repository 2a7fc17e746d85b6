package io.github.horesnet.samples.reproduce;

import io.github.horesnet.runtime.data.ImageSet;
import io.github.horesnet.samples.experiment.Stacking;
import io.github.horesnet.samples.landscape.Grid;
import io.github.horesnet.tableaux.Step;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The losses of untrained networks over a plane through their weights, without and with a ReLU after each block.
 *
 * @param note what is known of the paper's experiment
 * @param layers the most layers of a network
 * @param schemes the paper's, with the losses that it found
 * @param scales how much is computed, by scale
 */
record LandscapeExperiment(String title, String note, int layers, List<Found> schemes, Map<Scale, Extent> scales)
        implements Experiment {
    /** Of the networks that are drawn. */
    static final long FIRST_SEED = 1;

    private static final String SUB_NET = "vgg";

    /** The least and the most loss that the paper found for a scheme. */
    record Found(String scheme, double least, double most) {}

    /**
     * How much is computed.
     *
     * @param side the points of a row of the grid
     * @param images of which the loss is the mean
     * @param width the channels of the maps
     * @param seeds how many networks of each scheme, with the seeds 1, 2 …; of those after the first the loss is computed
     *     with the weights themselves alone
     */
    record Extent(int side, int images, int width, int seeds) {
        /** Checks that there is something to compute. */
        Extent {
            if (images < 1 || width < 1 || seeds < 1) {
                throw new IllegalArgumentException("found " + images + " images, width " + width + " and " + seeds
                        + " seeds; expected at least 1 of each");
            }
        }

        Grid grid(long seed) {
            return seed == FIRST_SEED ? new Grid(side) : Grid.MIDDLE;
        }
    }

    private record Conditions(
            String scheme,
            int blocks,
            int width,
            boolean reluAfterBlock,
            long seed,
            int directionsSeed,
            String images,
            int count,
            int side) {}

    /** Copies the ranges and checks the scales. */
    LandscapeExperiment {
        schemes = List.copyOf(schemes);
        scales = ForEachScale.of(scales);
        scales.values().forEach(extent -> extent.grid(FIRST_SEED));
    }

    Extent extent(Setting setting) {
        return setting.overrides().of(ForEachScale.at(setting.scale(), scales));
    }

    /** One after the other: of all schemes with a seed, then of all with the next, without and then with ReLUs. */
    private List<UntrainedNetwork> networks(Setting setting) {
        List<Stacking> stackings = setting.with(schemes.stream().map(Found::scheme)).stream()
                .map(scheme -> new Stacking(scheme, Step.FIXED, SUB_NET))
                .toList();
        return Stream.of(false, true)
                .flatMap(relu -> LongStream.rangeClosed(
                                FIRST_SEED, extent(setting).seeds())
                        .boxed()
                        .flatMap(seed -> stackings.stream()
                                .filter(stacking -> !relu || UntrainedNetwork.allowsReluAfterBlock(stacking))
                                .map(stacking -> new UntrainedNetwork(
                                        stacking,
                                        stacking.blocksWithin(layers, 1),
                                        extent(setting).width(),
                                        relu,
                                        seed))))
                .toList();
    }

    @Override
    public void requireFit(Setting setting) {
        ImageSet training = setting.images().get().training();
        networks(setting).forEach(network -> network.build(training));
    }

    @Override
    public List<Run> runs(Setting setting, Path folder) {
        return networks(setting).stream()
                .<Run>map(network -> run(network, setting, folder))
                .toList();
    }

    /** The images are read when the first row is computed, or rows that are there are gone on with. */
    private Run run(UntrainedNetwork network, Setting setting, Path folder) {
        Grid grid = extent(setting).grid(network.seed());
        return new RowsRun(
                network.name(),
                RowsFile.of(
                        folder.resolve("runs").resolve(fileName(network, setting)),
                        () -> conditions(network, grid, setting)),
                grid.points(),
                point -> count(setting),
                () -> new LossSource(network, setting.images().get().training(), count(setting), grid));
    }

    /** Other images have other files. */
    private static String fileName(UntrainedNetwork network, Setting setting) {
        return network.name().replaceAll("\\W+", "-") + "-" + setting.launch().imagesDigest() + ".jsonl";
    }

    private int count(Setting setting) {
        return Math.min(
                extent(setting).images(), setting.images().get().training().size());
    }

    private Conditions conditions(UntrainedNetwork network, Grid grid, Setting setting) {
        return new Conditions(
                network.stacking().scheme(),
                network.blocks(),
                network.width(),
                network.reluAfterBlock(),
                network.seed(),
                LossSource.DIRECTIONS_SEED,
                setting.images().get().training().toString(),
                count(setting),
                grid.side());
    }

    /** What must be above zero: the logarithm of the ratio of the losses in the middle, from each scheme to the next. */
    @Override
    public List<Verdict> verdicts(Setting setting, List<Run> runs) {
        List<Landscape> landscapes = landscapes(setting, runs);
        List<String> names = schemes.stream().map(Found::scheme).toList();
        return List.of(Verdict.of(
                "The untrained landscape is flatter with each order, " + layers + " layers",
                IntStream.range(1, names.size())
                        .mapToObj(i -> new Verdict.Difference(
                                "log10 of the loss in the middle, " + names.get(i - 1) + " − " + names.get(i),
                                new Sample(logarithms(landscapes, names.get(i - 1), names.get(i)))))
                        .toList(),
                runs.stream().anyMatch(run -> run.done() > 0)));
    }

    private static List<Double> logarithms(List<Landscape> landscapes, String above, String below) {
        List<Landscape> higher = plain(landscapes, above);
        List<Landscape> lower = plain(landscapes, below);
        return IntStream.range(0, Math.min(higher.size(), lower.size()))
                .filter(i -> higher.get(i).centre().isPresent()
                        && lower.get(i).centre().isPresent())
                .mapToObj(i -> Math.log10(higher.get(i).centre().getAsDouble()
                        / lower.get(i).centre().getAsDouble()))
                .toList();
    }

    /** Of the networks of a scheme as the paper's equations have it, in the order of their seeds. */
    private static List<Landscape> plain(List<Landscape> landscapes, String scheme) {
        return landscapes.stream()
                .filter(landscape -> !landscape.network().reluAfterBlock()
                        && landscape.network().stacking().scheme().equals(scheme))
                .toList();
    }

    @Override
    public String page(Setting setting, List<Run> runs) {
        return new LandscapePage(this, setting, landscapes(setting, runs)).html();
    }

    private List<Landscape> landscapes(Setting setting, List<Run> runs) {
        List<UntrainedNetwork> networks = networks(setting);
        return IntStream.range(0, runs.size())
                .mapToObj(i -> landscape(networks.get(i), extent(setting), (RowsRun) runs.get(i)))
                .toList();
    }

    private static Landscape landscape(UntrainedNetwork network, Extent extent, RowsRun run) {
        return Landscape.of(network, extent.grid(network.seed()), run.rows());
    }
}
