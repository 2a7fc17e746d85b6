package io.github.horesnet.samples.report;

import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.samples.page.Figure;
import io.github.horesnet.samples.page.Html;
import io.github.horesnet.samples.page.Template;
import io.github.horesnet.samples.page.TextFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page of HTML that shows one run or several, and needs no other file. */
public final class Report {
    private Report() {}

    /**
     * Writes the report of the runs in folders.
     *
     * @param folders of runs, or of folders of them
     * @param page where it goes; what is there is replaced
     * @throws RunException if there are no runs, or a file cannot be read or written
     */
    public static void write(List<Path> folders, Path page) {
        List<ReportedRun> runs = folders.stream().flatMap(Report::runs).toList();
        TextFile.write(page, html(runs));
    }

    private static Stream<ReportedRun> runs(Path folder) {
        return RunFolder.in(folder).stream().flatMap(run -> ReportedRun.of(name(folder, run.path()), run));
    }

    /** From the folder that was asked for on, which stands for itself. */
    private static String name(Path folder, Path run) {
        Path relative = folder.relativize(run);
        return relative.toString().isEmpty()
                ? folder.toAbsolutePath().normalize().getFileName() + ""
                : relative.toString();
    }

    static String html(List<ReportedRun> runs) {
        List<ReportedRun> networks =
                runs.stream().filter(run -> !run.baseline()).toList();
        String title = networks.size() == 1 ? "Run " + networks.get(0).name() : networks.size() + " runs";
        String open = networks.size() == 1 ? " open" : "";
        return Template.page(
                Html.text(title),
                Template.fill(
                        Template.resource("/io/github/horesnet/samples/report/report.html"),
                        Map.of(
                                "title", Html.text(title),
                                "notices", notices(runs),
                                "rows", ReportTable.rows(runs),
                                "runs",
                                        runs.stream()
                                                .map(run -> details(run, open))
                                                .collect(Collectors.joining("\n")),
                                "figures", Figure.script(ReportFigures.of(runs)))));
    }

    private static String notices(List<ReportedRun> runs) {
        return runs.stream()
                .filter(run -> !run.isFinished() || run.cut())
                .map(run -> "<p class=\"notice\">" + Html.format("%s: %s", run.name(), run.status()) + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private static String details(ReportedRun run, String open) {
        String command = run.command()
                .map(found -> "<code>" + Html.text(found) + "</code>")
                .orElse("not recorded");
        return Template.fill(
                Template.resource("/io/github/horesnet/samples/report/run.html"),
                Map.of(
                        "open", open,
                        "name", Html.text(run.name()),
                        "status", Html.text(run.status()),
                        "network", Conditions.network(run.start().network()),
                        "images", Conditions.images(run.start().data()),
                        "recipe",
                                Conditions.recipe(run.start().training())
                                        + Html.format(
                                                ", seed %d",
                                                run.start().training().seed()),
                        "environment", Conditions.environment(run.start().environment()),
                        "started", Html.text(run.start().started()),
                        "command", command));
    }
}
