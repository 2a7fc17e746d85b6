package io.github.horesnet.samples.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTest {
    @Test
    void leavesOutWhatIsNotFiniteAndFiguresWithoutPoints() {
        Curve curve = new Curve("a", false, List.of(point(0, Double.NaN), point(1, 2.5), point(2, 1.0 / 0)));
        assertEquals(List.of(point(1, 2.5)), curve.points());
        Curve none = new Curve("b", false, List.of(point(0, Double.NaN)));
        String script = Figure.script(
                List.of(new Figure("one", "unit", List.of(curve, none)), new Figure("two", "unit", List.of(none))));
        assertTrue(
                script.contains(
                        "const figures = [{\"title\":\"one\",\"x\":{\"label\":\"Epoch\",\"logarithmic\":false},"
                                + "\"y\":{\"label\":\"unit\",\"logarithmic\":false},\"curves\":"
                                + "[{\"label\":\"a\",\"noisy\":false,\"points\":[{\"x\":1.0,\"y\":2.5}],\"ranges\":[]},{\"label\":\"b\",\"noisy\":false,\"points\":[],\"ranges\":[]}]}];"),
                script.substring(script.indexOf("const figures")));
    }

    @Test
    void noLabelEndsTheScript() {
        Curve curve = new Curve("</script><b>\u2028", false, List.of(point(1, 1)));
        String script = Figure.script(List.of(new Figure("t", "u", List.of(curve))));
        assertFalse(script.substring(script.indexOf("const figures")).contains("<b>"));
        assertTrue(script.contains("\\u003c/script\\u003e\\u003cb\\u003e\\u2028"));
    }

    private static Curve.Point point(double x, double y) {
        return new Curve.Point(x, y);
    }
}
