package io.github.horesnet.samples.reproduce;

import io.github.horesnet.samples.experiment.NetworkSize;
import io.github.horesnet.samples.experiment.Stacking;
import io.github.horesnet.tableaux.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Networks trained alike, stacked by several schemes.
 *
 * @param note what is known of the paper's experiment
 * @param networks how F's are stacked, the first of which others are compared with
 * @param measures what is compared
 * @param values the paper's
 * @param claims what the paper says of it
 */
record TrainingExperiment(
        String title,
        String note,
        List<Stacked> networks,
        List<TrainingMeasure> measures,
        List<Published> values,
        List<TrainingClaim> claims,
        Map<Scale, TrainingScale> scales)
        implements Experiment {
    private static final String PAPERS = "vgg";

    /** A scheme with its step. */
    record Stacked(String scheme, String step) {
        String label() {
            return of(PAPERS).name();
        }

        Stacking of(String subNet) {
            return new Stacking(
                    scheme, Step.valueOf(step.toUpperCase(Locale.ROOT).replace('-', '_')), subNet);
        }
    }

    /**
     * Values that the paper prints.
     *
     * @param measure the label of what was measured
     * @param values by network, in their order; as many as the paper has
     */
    record Published(String measure, int evaluations, String subNet, List<Double> values) {
        /** Copies the values. */
        Published {
            values = List.copyOf(values);
        }
    }

    /** Copies the lists and checks that each scale is there. */
    TrainingExperiment {
        networks = List.copyOf(networks);
        measures = List.copyOf(measures);
        values = List.copyOf(values);
        claims = List.copyOf(claims);
        scales = ForEachScale.of(scales);
    }

    TrainingScale scale(Setting setting) {
        return setting.overrides().of(ForEachScale.at(setting.scale(), scales));
    }

    @Override
    public void requireFit(Setting setting) {
        TrainingScale scale = scale(setting);
        trained(scale, setting).stream()
                .map(TrainedNetwork::stacking)
                .distinct()
                .forEach(stacking -> NetworkSize.requireFit(stacking, scale.width()));
    }

    @Override
    public List<Run> runs(Setting setting, Path folder) {
        TrainingScale scale = scale(setting);
        List<Run> runs = new ArrayList<>();
        for (int seed = 1; seed <= scale.seeds(); seed++) {
            for (TrainedNetwork network : trained(scale, setting)) {
                runs.add(new TrainedRun(network, seed, scale, setting.trainings(), setting.launch()));
            }
        }
        return runs;
    }

    /** Whole blocks of a scheme may have more F's than a network is to have: such a network is not there. */
    private List<TrainedNetwork> trained(TrainingScale scale, Setting setting) {
        List<Stacked> stacked = stacked(setting);
        List<TrainedNetwork> trained = new ArrayList<>();
        for (int evaluations : scale.evaluations()) {
            for (String subNet : scale.subNets()) {
                for (double rate : scale.learningRates()) {
                    stacked.stream()
                            .map(network -> network.of(subNet))
                            .map(stacking -> new TrainedNetwork(
                                    stacking,
                                    evaluations,
                                    evaluations / stacking.plan().stages().size(),
                                    rate))
                            .filter(network -> network.blocks() > 0)
                            .forEach(trained::add);
                }
            }
        }
        return trained;
    }

    /** The paper's and those that a user adds. */
    private List<Stacked> stacked(Setting setting) {
        Stream<Stacked> added = setting.schemes().stream().map(scheme -> new Stacked(scheme, Step.FIXED.word()));
        return Stream.concat(networks.stream(), added).distinct().toList();
    }

    /** The largest that some steps of take moments, or else the smallest. */
    @Override
    public Run measured(List<Run> left) {
        return left.stream()
                .filter(run -> ((TrainedRun) run).isSoonMeasured())
                .reduce((one, other) -> other.size() >= one.size() ? other : one)
                .or(() -> left.stream().min(Comparator.comparingDouble(Run::size)))
                .orElseThrow();
    }

    @Override
    public List<Verdict> verdicts(Setting setting, List<Run> runs) {
        TrainingResults results = TrainingResults.of(stacked(setting), runs);
        return claims.stream().map(claim -> claim.verdict(results, measures)).toList();
    }

    @Override
    public String page(Setting setting, List<Run> runs) {
        return new TrainingPage(this, setting, TrainingResults.of(stacked(setting), runs)).html();
    }
}
