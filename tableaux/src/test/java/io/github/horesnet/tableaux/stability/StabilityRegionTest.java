package io.github.horesnet.tableaux.stability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.tableaux.exact.Surd;
import io.github.horesnet.tableaux.stability.StabilityRegion.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class StabilityRegionTest {
    private static List<List<Point>> outlines(Surd... coefficients) {
        return StabilityRegion.of(new StabilityPolynomial(List.of(coefficients)))
                .outlines();
    }

    @Test
    void Eulers_region_is_the_circle_around_minus_1() {
        List<List<Point>> outlines = outlines(Surd.ONE, Surd.ONE);
        assertEquals(1, outlines.size());
        List<Point> circle = outlines.get(0);
        assertTrue(circle.size() > 1000);
        assertEquals(circle.get(0), circle.get(circle.size() - 1));
        for (Point point : circle) {
            assertEquals(1, Math.hypot(point.re() + 1, point.im()), 1e-12);
        }
        assertEquals(Math.PI, area(circle), 1e-3);
    }

    /** The area by the shoelace formula, positive for a curve that goes round anticlockwise. */
    private static double area(List<Point> outline) {
        double area = 0;
        for (int i = 1; i < outline.size(); i++) {
            Point from = outline.get(i - 1);
            Point to = outline.get(i);
            area += (from.re() * to.im() - to.re() * from.im()) / 2;
        }
        return area;
    }

    @Test
    void a_region_of_two_parts_has_two_outlines() {
        // R = 1 + z + 0.1 z² has the roots −1.13 and −8.87, and is −1.5 between them.
        List<List<Point>> outlines = outlines(Surd.ONE, Surd.ONE, Surd.of(1, 10));
        assertEquals(2, outlines.size());
        outlines.forEach(outline -> assertTrue(area(outline) > 0));
    }

    @Test
    void the_region_of_order_4_has_bays_in_the_right_half_plane() {
        List<List<Point>> outlines = outlines(Surd.ONE, Surd.ONE, Surd.of(1, 2), Surd.of(1, 6), Surd.of(1, 24));
        assertEquals(1, outlines.size());
        List<Point> outline = outlines.get(0);
        assertEquals(-2.785, outline.stream().mapToDouble(Point::re).min().orElseThrow(), 1e-3);
        assertEquals(0.237, outline.stream().mapToDouble(Point::re).max().orElseThrow(), 1e-3);
        assertEquals(2.937, outline.stream().mapToDouble(Point::im).max().orElseThrow(), 1e-3);
    }
}
