package io.github.horesnet.samples.landscape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GridTest {
    @Test
    void pointsGoRowByRowFromBelowAndTheMiddleIsZero() {
        Grid grid = new Grid(3);
        assertEquals(9, grid.points());
        assertEquals("-1 0 1 -1 0 1 -1 0 1", coordinates(grid::alpha));
        assertEquals("-1 -1 -1 0 0 0 1 1 1", coordinates(grid::beta));
        assertEquals(0, Grid.MIDDLE.alpha(0));
        assertEquals(0, Grid.MIDDLE.beta(0));
        Grid fine = new Grid(51);
        assertEquals(0, fine.alpha(fine.centre()));
        assertEquals(0, fine.beta(fine.centre()));
        assertEquals(1, fine.alpha(fine.points() - 1));
    }

    private static String coordinates(IntToDoubleFunction coordinate) {
        return IntStream.range(0, 9)
                .mapToObj(point -> "" + (int) coordinate.applyAsDouble(point))
                .reduce((left, right) -> left + " " + right)
                .orElseThrow();
    }

    @Test
    void aGridWithoutAMiddleIsRefused() {
        for (int side : new int[] {-3, 0, 2, 8}) {
            String message = assertThrows(IllegalArgumentException.class, () -> new Grid(side))
                    .getMessage();
            assertEquals("found a grid with a side of " + side + "; expected 1, 3, 5 …", message);
        }
    }
}
