package io.github.horesnet.samples.reproduce;

import io.github.horesnet.samples.page.Html;
import io.github.horesnet.samples.page.Template;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of the paper's claims, over all experiments of a scale. */
record ClaimsPage(Setting setting, List<Decided> claims) {
    /** A verdict, and the experiment whose page shows the numbers. */
    record Decided(String experiment, Verdict verdict) {}

    String html() {
        return Template.page(
                "the paper's claims",
                Template.fill(
                        Template.resource("/io/github/horesnet/samples/reproduce/claims.html"),
                        Map.of(
                                "scale", Html.text(setting.scaleText()),
                                "rows", claims.stream().map(ClaimsPage::row).collect(Collectors.joining("\n")))));
    }

    private static String row(Decided decided) {
        Verdict verdict = decided.verdict();
        return Stream.of(
                        Html.text(verdict.claim()),
                        "<b>" + Html.text(verdict.outcome().word()) + "</b>",
                        Html.text(verdict.reason().isEmpty() ? "–" : verdict.reason()),
                        "<a href=\"" + Html.text(decided.experiment()) + "/index.html\">"
                                + Html.text(decided.experiment()) + "</a>")
                .collect(Html.row());
    }
}
