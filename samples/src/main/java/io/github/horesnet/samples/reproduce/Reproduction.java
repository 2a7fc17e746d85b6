package io.github.horesnet.samples.reproduce;

import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.samples.page.TextFile;
import io.github.horesnet.samples.process.FolderLock;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Experiments in a folder: each has a folder there for its page and its results, by scale.
 *
 * @param names of the experiments
 */
public record Reproduction(List<String> names, Setting setting) {
    /** Copies the names. */
    public Reproduction {
        names = List.copyOf(names);
    }

    /** An experiment, where it goes, and its runs. */
    private record Planned(String name, Experiment experiment, Setting setting, List<Run> runs) {
        static Planned of(String name, Setting setting) {
            Experiment experiment = Experiments.of(name);
            return new Planned(name, experiment, setting, experiment.runs(setting, folder(name, setting)));
        }

        private static Path folder(String name, Setting setting) {
            return setting.results().resolve(name);
        }

        Path page() {
            return folder(name, setting).resolve("index.html");
        }

        Estimate estimate(List<Run> some) {
            return Estimate.of(experiment, some, setting.launch().parallel());
        }

        Stream<Verdict> verdicts() {
            return experiment.verdicts(setting, runs).stream();
        }

        void write() {
            TextFile.write(page(), experiment.page(setting, runs));
        }
    }

    /**
     * Prints the plan, does what is left of it, and writes a page for each experiment; a run that fails is reported, and
     * the others go on.
     *
     * @return whether no run failed
     * @throws RunException if another process works in the folder, or the plan cannot be carried out as a whole
     */
    public boolean run(PrintWriter out) {
        return FolderLock.holding(setting.folder(), "reproduce", () -> work(out));
    }

    private boolean work(PrintWriter out) {
        List<Planned> plan =
                names.stream().map(name -> Planned.of(name, setting)).toList();
        plan.forEach(planned -> planned.experiment().requireFit(setting));
        print(plan, out);
        List<String> failed = new ArrayList<>();
        for (Planned planned : plan) {
            failed.addAll(new Progression(
                            planned.name(), planned.runs(), setting.launch().parallel(), out)
                    .go());
            planned.write();
            out.println("Page: " + planned.page());
        }
        out.println("Claims: " + writeClaims());
        failed.forEach(out::println);
        return failed.isEmpty();
    }

    /** Of all experiments, also those that were not asked for: what was measured before counts. */
    private Path writeClaims() {
        List<ClaimsPage.Decided> decided = Experiments.names().stream()
                .map(name -> Planned.of(name, setting.ofPaper()))
                .flatMap(planned -> planned.verdicts().map(verdict -> new ClaimsPage.Decided(planned.name(), verdict)))
                .toList();
        Path page = setting.results().resolve("claims.html");
        TextFile.write(page, new ClaimsPage(setting, decided).html());
        return page;
    }

    private void print(List<Planned> plan, PrintWriter out) {
        out.println("Scale " + setting.scaleText() + ":");
        Estimate total = Estimate.NOTHING;
        Set<Object> before = new HashSet<>();
        for (Planned planned : plan) {
            List<Run> left =
                    planned.runs().stream().filter(run -> !run.isFinished()).toList();
            List<Run> own =
                    left.stream().filter(run -> before.add(run.identity())).toList();
            Estimate estimate = planned.estimate(own);
            total = total.then(estimate);
            int runs = planned.runs().size();
            int shared = left.size() - own.size();
            out.printf(
                    "  %-9s %3d runs, %d of them finished%s; %s%n",
                    planned.name(),
                    runs,
                    runs - left.size(),
                    shared == 0 ? "" : ", " + shared + " done by then for those above",
                    estimate);
        }
        out.println("In all " + total + "; results in " + setting.results());
    }
}
