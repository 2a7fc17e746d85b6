package io.github.horesnet.samples.reproduce;

import io.github.horesnet.samples.experiment.Stacking;
import io.github.horesnet.samples.ode.Circle;
import io.github.horesnet.tableaux.Step;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A differential equation solved by each scheme.
 *
 * @param note what is known of the paper's experiment
 * @param schemes the paper's, with the orders that it claims
 * @param scales the most evaluations of F, by scale
 */
record OdeExperiment(String title, String note, List<Claim> schemes, Map<Scale, Integer> scales) implements Experiment {
    /** An order that the paper claims. */
    record Claim(String scheme, int order) {}

    private record Conditions(String scheme, String equation, List<Integer> steps) {}

    /** Copies the claims and checks that each scale is there. */
    OdeExperiment {
        schemes = List.copyOf(schemes);
        scales = ForEachScale.of(scales);
    }

    @Override
    public List<Run> runs(Setting setting, Path folder) {
        return setting.with(schemes.stream().map(Claim::scheme)).stream()
                .map(scheme -> run(new Stacking(scheme, Step.FIXED, "vgg"), setting, folder))
                .toList();
    }

    private Run run(Stacking stacking, Setting setting, Path folder) {
        int stages = stacking.plan().stages().size();
        List<Integer> steps = steps(ForEachScale.at(setting.scale(), scales) / stages);
        RowsFile file = RowsFile.of(
                folder.resolve("runs").resolve(stacking.scheme() + ".jsonl"),
                () -> new Conditions(stacking.scheme(), Circle.EQUATION, steps));
        return new RowsRun(
                stacking.scheme(),
                file,
                steps.size(),
                row -> steps.get(row) * stages,
                () -> new Convergence.Source(stacking, stages, steps));
    }

    /** 1, 2, 3, 4, 6, 8, 12, 16 …: about equally far from each other on a logarithmic axis. */
    static List<Integer> steps(int most) {
        return Stream.concat(
                        Stream.of(1),
                        Stream.iterate(2, power -> power * 2)
                                .limit(30)
                                .flatMap(power -> Stream.of(power, power / 2 * 3)))
                .takeWhile(steps -> steps <= most)
                .toList();
    }

    @Override
    public String page(Setting setting, List<Run> runs) {
        return new OdePage(this, setting, runs.stream().map(this::convergence).toList()).html();
    }

    /** The paper claims nothing of it but what is proved. */
    @Override
    public List<Verdict> verdicts(Setting setting, List<Run> runs) {
        return List.of();
    }

    private Convergence convergence(Run run) {
        RowsRun rows = (RowsRun) run;
        Stacking stacking = new Stacking(rows.name(), Step.FIXED, "vgg");
        Optional<Integer> claimed = schemes.stream()
                .filter(claim -> claim.scheme().equals(rows.name()))
                .map(Claim::order)
                .findFirst();
        return Convergence.of(stacking, claimed, rows.rows());
    }
}
