package io.github.horesnet.samples.page;

import com.google.gson.Gson;
import java.util.List;

/**
 * Curves over the epochs of runs.
 *
 * @param title what they show
 * @param unit of the vertical axis, with what is measured
 * @param curves without those that have no point
 */
public record Figure(String title, String unit, List<Curve> curves) {
    private static final String CHARTS = "/META-INF/resources/webjars/chart.js/4.5.1/dist/chart.umd.min.js";
    /** Escapes what HTML would read as markup. */
    private static final Gson GSON = new Gson();

    /** Copies the curves that have points. */
    public Figure {
        curves = curves.stream().filter(curve -> !curve.points().isEmpty()).toList();
    }

    /** A script that draws the figures which have curves, in the element of class "figures" before it. */
    public static String script(List<Figure> figures) {
        String json = GSON.toJson(
                figures.stream().filter(figure -> !figure.curves.isEmpty()).toList());
        return "<script>" + Template.resource(CHARTS) + "</script>\n<script>\nconst figures = " + json + ";\n"
                + Template.resource("figures.js") + "</script>";
    }
}
