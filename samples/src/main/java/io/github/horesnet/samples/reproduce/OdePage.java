package io.github.horesnet.samples.reproduce;

import ai.djl.Device;
import io.github.horesnet.runtime.train.Environment;
import io.github.horesnet.samples.ode.Circle;
import io.github.horesnet.samples.page.Curve;
import io.github.horesnet.samples.page.Figure;
import io.github.horesnet.samples.page.Html;
import io.github.horesnet.samples.page.Template;
import io.github.horesnet.samples.report.Conditions;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of {@link OdeExperiment}. */
record OdePage(OdeExperiment experiment, Setting setting, List<Convergence> schemes) {
    private static final String NOTHING = "–";
    private static final Figure.Axis ERROR = new Figure.Axis("Distance from the exact solution at the end", true);

    String html() {
        String title = Html.text(experiment.title());
        return Template.page(
                title,
                Template.fill(
                        Template.resource("/io/github/horesnet/samples/reproduce/ode.html"),
                        Map.of(
                                "title", title,
                                "note", Html.text(experiment.note()),
                                "scale", Html.text(setting.scaleText()),
                                "evaluations",
                                        Html.format("%,d", ForEachScale.at(setting.scale(), experiment.scales())),
                                "equation", Html.format("%s, to t = %.6f", Circle.EQUATION, Circle.END),
                                "rule",
                                        Html.format(
                                                "by least squares over the %d finest steps with an error above %.0e, where both"
                                                        + " axes are logarithmic",
                                                Convergence.FITTED, Convergence.LEAST_ERROR),
                                "rows", schemes.stream().map(OdePage::row).collect(Collectors.joining("\n")),
                                "environment", Conditions.environment(Environment.of(Device.cpu())),
                                "command", Html.text(setting.command()),
                                "figures", Figure.script(figures()))));
    }

    private List<Figure> figures() {
        return List.of(
                figure("Error by steps", "Steps", scheme -> 1),
                figure("Error by evaluations", "Evaluations of F", Convergence::stages));
    }

    private Figure figure(String title, String axis, ToDoubleFunction<Convergence> each) {
        return new Figure(
                title,
                new Figure.Axis(axis, true),
                ERROR,
                schemes.stream()
                        .map(scheme -> new Curve(
                                scheme.scheme(),
                                false,
                                scheme.measured().stream()
                                        .filter(point -> point.error() > 0)
                                        .map(point -> new Curve.Point(
                                                point.steps() * each.applyAsDouble(scheme), point.error()))
                                        .toList()))
                        .toList());
    }

    private static String row(Convergence scheme) {
        return Stream.of(
                        scheme.scheme(),
                        "" + scheme.stages(),
                        steps(scheme.fitted()),
                        scheme.slope().isPresent()
                                ? "%.2f".formatted(scheme.slope().getAsDouble())
                                : NOTHING,
                        scheme.proved().isPresent() ? "" + scheme.proved().getAsInt() : NOTHING,
                        scheme.claimed().map(String::valueOf).orElse(NOTHING))
                .map(Html::text)
                .collect(Html.row());
    }

    private static String steps(List<Convergence.Measured> points) {
        return points.isEmpty()
                ? NOTHING
                : points.get(0).steps() + "–" + points.get(points.size() - 1).steps();
    }
}
