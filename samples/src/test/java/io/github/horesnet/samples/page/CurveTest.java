package io.github.horesnet.samples.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CurveTest {
    @Test
    void meansOfNeighboursStandForTooManyPoints() {
        Curve curve = new Curve(
                "a",
                true,
                IntStream.range(0, 2500).mapToObj(i -> point(i, i % 3)).toList());
        assertEquals(834, curve.points().size());
        assertEquals(point(1, 1), curve.points().get(0));
        assertEquals(point(2499, 0), curve.points().get(833));
    }

    @Test
    void aLineGoesThroughMeansAndKnowsTheLeastAndTheMostOfSeveralValues() {
        TreeMap<Double, List<Double>> values = new TreeMap<>();
        values.put(28.0, List.of(4.0, 1.0, 2.5));
        values.put(14.0, List.of(7.0));
        Curve curve = Curve.ofMeans("a", values);
        assertEquals(List.of(point(14, 7), point(28, 2.5)), curve.points());
        assertEquals(List.of(new Curve.Range(28, 1, 4)), curve.ranges());
    }

    @Test
    void noMeanStandsWhereNothingWasMeasuredOrAValueIsNotFinite() {
        TreeMap<Double, List<Double>> values = new TreeMap<>();
        values.put(1.0, List.of());
        values.put(2.0, List.of(1.0, Double.NaN));
        values.put(3.0, List.of(1.0, 3.0));
        Curve curve = Curve.ofMeans("a", values);
        assertEquals(List.of(point(3, 2)), curve.points());
        assertEquals(List.of(new Curve.Range(3, 1, 3)), curve.ranges());
    }

    private static Curve.Point point(double x, double y) {
        return new Curve.Point(x, y);
    }
}
