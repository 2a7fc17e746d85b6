package io.github.horesnet.samples.page;

import com.google.gson.Gson;
import java.util.List;

/**
 * Curves.
 *
 * @param title what they show
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param curves each in the colour of its place, also where others have no point
 */
public record Figure(String title, Axis x, Axis y, List<Curve> curves) {
    private static final Axis EPOCHS = new Axis("Epoch", false);
    private static final String CHARTS = "/META-INF/resources/webjars/chart.js/4.5.1/dist/chart.umd.min.js";
    /** Escapes what HTML would read as markup. */
    private static final Gson GSON = new Gson();

    /** Copies the curves. */
    public Figure {
        curves = List.copyOf(curves);
    }

    /** Curves over the epochs of runs; {@code unit} is that of the vertical axis, with what is measured. */
    public Figure(String title, String unit, List<Curve> curves) {
        this(title, EPOCHS, new Axis(unit, false), curves);
    }

    /**
     * An axis of a figure.
     *
     * @param label what it measures, with the unit
     * @param logarithmic whether equal distances stand for equal ratios, not for equal differences from 0
     */
    public record Axis(String label, boolean logarithmic) {}

    private boolean hasPoints() {
        return curves.stream().anyMatch(curve -> !curve.points().isEmpty());
    }

    /** A script that draws the figures that have points, in the element of class "figures" before it. */
    public static String script(List<Figure> figures) {
        String json = GSON.toJson(figures.stream().filter(Figure::hasPoints).toList());
        return "<script>" + Template.resource(CHARTS) + "</script>\n<script>\nconst figures = " + json + ";\n"
                + Template.resource("figures.js") + "</script>";
    }
}
