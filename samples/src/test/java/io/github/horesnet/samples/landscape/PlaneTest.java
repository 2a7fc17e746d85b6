package io.github.horesnet.samples.landscape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import io.github.horesnet.runtime.network.HoResNet;
import io.github.horesnet.samples.schemes.RK4Block;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlaneTest {
    private final NDManager manager = NDManager.newBaseManager();
    private final HoResNet network = HoResNet.builder()
            .setScheme(RK4Block::new)
            .setBlocks(1)
            .optWidth(16)
            .setClasses(10)
            .build();

    @BeforeEach
    void initialise() {
        Engine.getInstance().setRandomSeed(1);
        network.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 8, 8));
    }

    @AfterEach
    void close() {
        manager.close();
    }

    /** The values of all parameters, in their order. */
    private List<float[]> parameters() {
        return network.getParameters().values().stream()
                .map(parameter -> parameter.getArray().toFloatArray())
                .toList();
    }

    private static double norm(float[] values, int filter, int filters) {
        int size = values.length / filters;
        double squares = 0;
        for (int i = filter * size; i < (filter + 1) * size; i++) {
            squares += (double) values[i] * values[i];
        }
        return Math.sqrt(squares);
    }

    private static double cosine(float[] one, float[] other) {
        double product = 0;
        for (int i = 0; i < one.length; i++) {
            product += (double) one[i] * other[i];
        }
        return product / norm(one, 0, 1) / norm(other, 0, 1);
    }

    @Test
    void eachFilterMovesAsFarAsItIsLongAndInADirectionOfItsOwn() {
        List<float[]> before = parameters();
        Plane plane = Plane.of(network, 7, manager);
        List<float[]> first = plane.at(1, 0, this::parameters);
        List<float[]> second = plane.at(0, 1, this::parameters);
        int moved = 0;
        for (int i = 0; i < before.size(); i++) {
            Parameter parameter = network.getParameters().valueAt(i);
            Shape shape = parameter.getArray().getShape();
            float[] step = minus(first.get(i), before.get(i));
            float[] other = minus(second.get(i), before.get(i));
            if (shape.dimension() < 2) {
                assertEquals(0, norm(step, 0, 1) + norm(other, 0, 1), parameter.getName());
                continue;
            }
            moved++;
            assertNormsOfFilters(before.get(i), step, (int) shape.get(0));
            assertNormsOfFilters(before.get(i), other, (int) shape.get(0));
            assertEquals(0, cosine(step, before.get(i)), 0.3);
            assertEquals(0, cosine(step, other), 0.3);
        }
        assertEquals(1 + 4 * 2 + 1, moved, "the stem, two convolutions of each F, and the linear layer");
    }

    private static void assertNormsOfFilters(float[] expected, float[] found, int filters) {
        for (int filter = 0; filter < filters; filter++) {
            double norm = norm(expected, filter, filters);
            assertEquals(norm, norm(found, filter, filters), 1e-4 * norm);
        }
    }

    private static float[] minus(float[] one, float[] other) {
        float[] difference = new float[one.length];
        for (int i = 0; i < one.length; i++) {
            difference[i] = one[i] - other[i];
        }
        return difference;
    }

    @Test
    void theMiddleIsTheNetworkItself() {
        assertEqual(parameters(), Plane.of(network, 7, manager).at(0, 0, this::parameters));
    }

    @Test
    void evaluationsLeaveWeightsAndStatisticsAsTheyWere() {
        List<float[]> before = parameters();
        Plane plane = Plane.of(network, 7, manager);
        NDList images = new NDList(manager.randomNormal(new Shape(4, 3, 8, 8)));
        Supplier<float[]> scores = () -> network.forward(new ParameterStore(manager, false), images, false)
                .singletonOrThrow()
                .toFloatArray();
        float[] moved = plane.at(0.5, -1, scores);
        assertEqual(before, parameters());
        assertFalse(Arrays.equals(moved, scores.get()));
        assertArrayEquals(moved, plane.at(0.5, -1, scores));
    }

    @Test
    void aNetworkIsLeftAsItWasWhereAnEvaluationFails() {
        List<float[]> before = parameters();
        Plane plane = Plane.of(network, 7, manager);
        assertThrows(
                IllegalStateException.class,
                () -> plane.at(1, 1, () -> {
                    throw new IllegalStateException();
                }));
        assertEqual(before, parameters());
    }

    @Test
    void theSeedDecidesTheDirections() {
        List<float[]> one = Plane.of(network, 7, manager).at(1, 1, this::parameters);
        assertEqual(one, Plane.of(network, 7, manager).at(1, 1, this::parameters));
        List<float[]> other = Plane.of(network, 8, manager).at(1, 1, this::parameters);
        assertTrue(IntStream.range(0, one.size()).anyMatch(i -> !Arrays.equals(one.get(i), other.get(i))));
    }

    private static void assertEqual(List<float[]> expected, List<float[]> found) {
        for (int i = 0; i < expected.size(); i++) {
            assertArrayEquals(expected.get(i), found.get(i));
        }
    }

    @Test
    void filtersOfEqualWeightsMoveInDirectionsOfTheirOwn() {
        NDArray weights = manager.ones(new Shape(2, 3));
        float[] direction = Direction.of(weights, manager).toFloatArray();
        assertEquals(Math.sqrt(3), norm(direction, 0, 2), 1e-6);
        assertTrue(Math.abs(direction[0] - direction[3]) > 1e-3);
    }
}
