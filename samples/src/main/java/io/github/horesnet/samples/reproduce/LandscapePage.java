package io.github.horesnet.samples.reproduce;

import ai.djl.engine.Engine;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.github.horesnet.runtime.data.ImageSet;
import io.github.horesnet.runtime.train.Environment;
import io.github.horesnet.samples.page.Html;
import io.github.horesnet.samples.page.Template;
import io.github.horesnet.samples.report.Conditions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of {@link LandscapeExperiment}. */
record LandscapePage(LandscapeExperiment experiment, Setting setting, List<Landscape> landscapes) {
    private static final String FOLDER = "/io/github/horesnet/samples/reproduce/";
    private static final String D3 = "/META-INF/resources/webjars/d3/7.9.0/dist/d3.min.js";

    /** Writes what is not finite as JavaScript does, and escapes what HTML would read as markup. */
    private static final Gson GSON =
            new GsonBuilder().serializeSpecialFloatingPointValues().create();

    /** What is drawn: losses that are not computed yet are left out at the end. */
    private record Drawn(String title, int side, List<Float> losses) {
        static Drawn of(Landscape landscape) {
            return new Drawn(
                    landscape.network().stacking().scheme(),
                    landscape.grid().side(),
                    landscape.losses().stream().map(Double::floatValue).toList());
        }
    }

    String html() {
        String title = Html.text(experiment.title());
        LandscapeExperiment.Extent extent = experiment.extent(setting);
        Map<String, String> values = Map.ofEntries(
                Map.entry("title", title),
                Map.entry("note", Html.text(experiment.note())),
                Map.entry("forms", Stream.of(false, true).map(this::form).collect(Collectors.joining("\n"))),
                Map.entry("side", "" + extent.side()),
                Map.entry("directions", "" + LossSource.DIRECTIONS_SEED),
                Map.entry(
                        "networks",
                        Html.format(
                                "%d layers or the most below, width %d (the paper's: 64)",
                                experiment.layers(), extent.width())),
                Map.entry("images", images(extent)),
                Map.entry("scale", Html.text(setting.scaleText())),
                Map.entry(
                        "environment",
                        Conditions.environment(
                                Environment.of(Engine.getInstance().defaultDevice()))),
                Map.entry("command", Html.text(setting.command())),
                Map.entry("script", script()));
        return Template.page(title, Template.fill(Template.resource(FOLDER + "landscape.html"), values));
    }

    private String images(LandscapeExperiment.Extent extent) {
        ImageSet training = setting.images().get().training();
        return Html.format(
                "the first %,d training images of %s, normalised by all %,d",
                Math.min(extent.images(), training.size()), training.name(), training.size());
    }

    private String form(boolean reluAfterBlock) {
        LandscapeTable table = new LandscapeTable(experiment.schemes(), schemes(reluAfterBlock));
        return Template.fill(
                Template.resource(FOLDER + "landscape-form.html"),
                Map.of(
                        "form",
                        reluAfterBlock
                                ? "With a ReLU after each block, as in the authors' code"
                                : "As in the paper's equations",
                        "seed",
                        "" + LandscapeExperiment.FIRST_SEED,
                        "seeds",
                        Html.format("%d seeds", experiment.extent(setting).seeds()),
                        "rows",
                        table.rows()));
    }

    /** Of each scheme the landscapes of all seeds. */
    private List<List<Landscape>> schemes(boolean reluAfterBlock) {
        Map<String, List<Landscape>> schemes = new LinkedHashMap<>();
        landscapes.stream()
                .filter(landscape -> landscape.network().reluAfterBlock() == reluAfterBlock)
                .forEach(landscape -> schemes.computeIfAbsent(
                                landscape.network().stacking().scheme(), scheme -> new ArrayList<>())
                        .add(landscape));
        return List.copyOf(schemes.values());
    }

    private String script() {
        List<List<Drawn>> forms = Stream.of(false, true)
                .map(relu -> schemes(relu).stream()
                        .map(seeds -> Drawn.of(seeds.get(0)))
                        .toList())
                .toList();
        return "<script>" + Template.resource(D3) + "</script>\n<script>\nconst landscapes = " + GSON.toJson(forms)
                + ";\n" + Template.resource(FOLDER + "landscape.js") + "</script>";
    }
}
