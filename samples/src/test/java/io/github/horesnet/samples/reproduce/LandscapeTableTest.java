package io.github.horesnet.samples.reproduce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.samples.experiment.Stacking;
import io.github.horesnet.samples.landscape.Grid;
import io.github.horesnet.tableaux.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class LandscapeTableTest {
    private static Landscape landscape(String scheme, int side, Double... losses) {
        Stacking stacking = new Stacking(scheme, Step.FIXED, "vgg");
        return new Landscape(new UntrainedNetwork(stacking, 2, 16, false, 1), new Grid(side), List.of(losses));
    }

    private static String rows(List<List<Landscape>> schemes) {
        return new LandscapeTable(List.of(new LandscapeExperiment.Found("RK4", 1, 2e6)), schemes).rows();
    }

    @Test
    void theMiddlesOfEachSeedAreComparedWithThoseOfTheSchemeAbove() {
        List<Landscape> euler = List.of(landscape("Euler", 1, 8.0), landscape("Euler", 1, 32.0));
        List<Landscape> rk4 = List.of(landscape("RK4", 1, 2.0), landscape("RK4", 1, 4.0));
        assertEquals("""
                <tr><td>Euler</td><td>2</td><td>6</td><td>8.00 – 8.00</td><td>–</td><td>20.00 (8.00 – 32.00)</td><td>–</td><td>0</td></tr>
                <tr><td>RK4</td><td>2</td><td>18</td><td>2.00 – 2.00</td><td>1.00 – 2.00e+06</td><td>3.00 (2.00 – 4.00)</td><td>6.00 (4.00 – 8.00)</td><td>0</td></tr>""", rows(List.of(euler, rk4)));
    }

    @Test
    void lossesThatAreNotFiniteAreCountedAndInNoRangeAndNoRatio() {
        double infinite = Double.POSITIVE_INFINITY;
        Landscape euler = landscape("Euler", 3, 4.0, Double.NaN, 2.0, infinite, infinite, 3.0, 3.0, 3.0, 3.0);
        assertTrue(euler.centre().isEmpty());
        assertEquals("""
                <tr><td>Euler</td><td>2</td><td>6</td><td>2.00 – 4.00</td><td>–</td><td>–</td><td>–</td><td>3</td></tr>
                <tr><td>Midpoint</td><td>2</td><td>10</td><td>5.00 – 5.00</td><td>–</td><td>5.00 (5.00 – 5.00)</td><td>–</td><td>0</td></tr>""", rows(List.of(List.of(euler), List.of(landscape("Midpoint", 1, 5.0)))));
    }

    @Test
    void whatIsNotComputedYetIsADash() {
        assertEquals(
                "<tr><td>Euler</td><td>2</td><td>6</td><td>1.00 – 3.00</td><td>–</td><td>–</td><td>–</td><td>0</td></tr>",
                rows(List.of(List.of(landscape("Euler", 3, 1.0, 3.0)))));
    }
}
