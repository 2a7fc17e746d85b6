package io.github.horesnet.tableaux.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.tableaux.scheme.Scheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RegionOutlineTest {
    private static List<List<Point>> outlines(String name) {
        return RegionOutline.of(Growth.of(Catalogued.scheme(name).tableau()));
    }

    /** Returns whether a point lies within the outlines, by how often a ray from it to the right crosses them. */
    private static boolean holds(List<List<Point>> outlines, double x, double y) {
        boolean inside = false;
        for (List<Point> outline : outlines) {
            for (int i = 0; i < outline.size(); i++) {
                Point from = outline.get(i);
                Point to = outline.get((i + 1) % outline.size());
                if (from.y() > y != to.y() > y) {
                    double share = (y - from.y()) / (to.y() - from.y());
                    inside ^= from.x() + share * (to.x() - from.x()) > x;
                }
            }
        }
        return inside;
    }

    @ParameterizedTest
    @CsvSource({
        "Euler, -1.99, 0, true",
        "Euler, -2.01, 0, false",
        "Euler, -1, 0.99, true",
        "Euler, -1, 1.01, false",
        "RK4, -2.78, 0, true",
        "RK4, -2.79, 0, false",
        "RK4, 0, 2.82, true",
        "RK4, 0, 2.84, false",
        "SSPRK104, -13.9, 0, true",
        "SSPRK104, -14, 0, false",
        "Verner89, 0.9, 3.46, true",
        "Verner89, 0.5, 3.46, false"
    })
    void known_points_lie_inside_or_outside(String name, double x, double y, boolean inside) {
        List<List<Point>> outlines = outlines(name);
        assertEquals(inside, holds(outlines, x, y + 1e-9));
        assertEquals(inside, holds(outlines, x, -y + 1e-9));
    }

    @ParameterizedTest
    @MethodSource("io.github.horesnet.tableaux.draw.Catalogued#tableaux")
    void points_lie_inside_where_one_step_does_not_grow(Scheme scheme) {
        Growth function = Growth.of(scheme.tableau());
        List<List<Point>> outlines = RegionOutline.of(function);
        int inside = 0;
        for (int column = -60; column <= 20; column++) {
            for (int row = -40; row <= 40; row++) {
                Point z = new Point(column * 0.0997 + 0.013, row * 0.0997 + 0.017);
                double size = function.size(z);
                if (Math.abs(size - 1) > 0.01) {
                    assertEquals(size < 1, holds(outlines, z.x(), z.y()), () -> z + ": " + size);
                    inside += size < 1 ? 1 : 0;
                }
            }
        }
        assertTrue(inside > 100);
    }

    @Test
    void halves_that_meet_in_a_point_are_both_outlined() {
        // |1 + z²| ≤ 1 is a lemniscate: a half above and a half below the real axis, which meet in 0.
        List<List<Point>> outlines = RegionOutline.of(new Growth(List.of(1.0, 0.0, 1.0)));
        assertTrue(holds(outlines, 0.0001, 1.41));
        assertFalse(holds(outlines, 0.0001, 1.42));
        assertTrue(holds(outlines, 0.0001, -1.41));
        assertFalse(holds(outlines, 0.1, 0.0001));
    }

    @Test
    void a_square_stands_for_the_whole_plane() {
        List<List<Point>> outlines = RegionOutline.of(new Growth(List.of(1.0)));
        assertTrue(holds(outlines, 0.99, -0.99));
    }
}
