package io.github.horesnet.runtime.block;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SumTest {

    private static final Coefficient THREE = Coefficient.of(3, 1);

    private final NDManager manager = NDManager.newBaseManager();
    private final NDArray x = map(1);
    private final NDArray k1 = map(10);
    private final NDArray k2 = map(100);

    @AfterEach
    void release() {
        manager.close();
    }

    @Test
    void plusLeavesItsOperandAndTakeReleasesIt() {
        assertSum(1 + 3 * 10 + 3 * 100, new Sum().plus(x).plus(THREE, k1).take(THREE, k2));
        assertUntouched(x, 1);
        assertUntouched(k1, 10);
        assertTrue(k2.isReleased());
    }

    @Test
    void theFirstTermIsNeverChangedInPlace() {
        assertSum(111, new Sum().plus(k1).plus(k2).plus(x));
        assertSum(31, new Sum().plus(x).plus(THREE, k1));
        assertSum(-9, new Sum().plus(x).minus(k1));
        assertUntouched(x, 1);
        assertUntouched(k1, 10);
        assertUntouched(k2, 100);
    }

    @Test
    void whatIsTakenGoesOnceTheValueIsThere() {
        Sum sum = new Sum().take(k1).plus(x);
        assertFalse(k1.isReleased());
        assertSum(11, sum);
        assertTrue(k1.isReleased());
        assertSum(103, new Sum().take(k2).plus(THREE, x));
        assertTrue(k2.isReleased());
    }

    @Test
    void factorsOfEqualSizeAreSharedWhateverTheirOrderAndSigns() {
        Coefficient half = Coefficient.of(1, 2);
        Coefficient minusHalf = Coefficient.of(-1, 2);
        assertSum(0.5 * 10 - 0.5 * 100 + 1, new Sum().plus(half, k1).plus(x).plus(minusHalf, k2));
        assertSum(
                -0.5 * 10 + 3 * 100 + 0.5,
                new Sum().plus(minusHalf, k1).plus(THREE, k2).plus(half, x));
        assertSum(-0.5 * 10, new Sum().plus(minusHalf, k1));
        assertUntouched(k1, 10);
    }

    @Test
    void aMapThatMayBeChangedBecomesTheTotal() {
        Changeable changeable = new Changeable();
        NDArray total = new Sum(changeable)
                .plus(x)
                .plus(THREE, k1)
                .take(THREE, changeable.allow(k2))
                .handOver();
        assertSame(k2, total);
        assertUntouched(k2, 1 + 3 * 10 + 3 * 100);
        assertUntouched(k1, 10);
    }

    @Test
    void aSumThatWaitsKeepsWhatAnotherOneTakes() {
        Changeable changeable = new Changeable();
        changeable.allow(k1);
        Sum waiting = new Sum(changeable).plus(x).plus(THREE, k1);
        Sum alone = new Sum(changeable).plus(k1);
        assertSum(1 + 3 * 10, new Sum(changeable).take(THREE, k1).plus(x));
        assertSum(1 + 3 * 10 + 3 * 100, waiting.plus(THREE, k2));
        assertSum(10, alone);
    }

    @Test
    void mapsWithEqualValuesAreTermsOfTheirOwn() {
        Changeable changeable = new Changeable();
        NDArray same = changeable.allow(map(10));
        assertSum(20 + 20, new Sum(changeable).take(Coefficient.of(2), same).take(Coefficient.of(2), map(10)));
    }

    @Test
    void factorsOfVeryDifferentSizeAndZeroAreAddedWithoutQuotients() {
        Coefficient tiny = Coefficient.of(1e-30);
        assertSum(1e-30 * 10 + 3 * 100, new Sum().plus(tiny, k1).plus(THREE, k2));
        assertSum(3 * 100, new Sum().plus(Coefficient.of(0), k1).plus(THREE, k2));
        assertSum(0, new Sum().plus(Coefficient.of(0), k1));
    }

    @Test
    void minusSubtractsAtAnyPlace() {
        assertSum(-10, new Sum().minus(k1));
        assertSum(1 + 30 - 100, new Sum().plus(x).plus(THREE, k1).minus(k2));
        assertUntouched(k2, 100);
        assertSum(1 - 100 - 10, new Sum().plus(x).takeMinus(k2).takeMinus(k1));
        assertTrue(k1.isReleased() && k2.isReleased());
    }

    @Test
    void aScalarScalesAnInnerSumOnce() {
        NDArray h = manager.create(2.0);
        assertSum(
                1 + 2 * (30 + 100),
                new Sum().plus(x).plus(h, new Sum().plus(THREE, k1).take(k2)));
        assertTrue(k2.isReleased());
        assertSum(2 * 10, new Sum().plus(h, new Sum().plus(k1)));
        assertUntouched(k1, 10);
        assertSum(2 * 10, new Sum().plus(h, new Sum().take(k1)));
        assertTrue(k1.isReleased());
        assertFalse(h.isReleased());
    }

    @Test
    void aSumLeavesNoHandleButItsOwn() {
        int before = manager.getManagedArrays().size();
        NDArray h = manager.create(2.0);
        NDArray value = new Sum()
                .plus(x)
                .plus(THREE, k1)
                .plus(h, new Sum().plus(THREE, k1).minus(k2))
                .take(k1)
                .takeMinus(k2)
                .handOver();
        assertEquals(before - 2 + 2, manager.getManagedArrays().size());
        assertFalse(value.isReleased());
    }

    @Test
    void theValueOfABorrowedTermIsAHandleOfItsOwn() {
        new Sum().plus(x).handOver().close();
        assertUntouched(x, 1);
    }

    @Test
    void anEmptySumHasNoValue() {
        Exception e = assertThrows(IllegalStateException.class, () -> new Sum().handOver());
        assertTrue(String.valueOf(e.getMessage()).contains("no term"));
    }

    private NDArray map(double value) {
        return manager.create(new double[] {value, value}, new Shape(2));
    }

    private static void assertSum(double expected, Sum sum) {
        assertArrayEquals(new double[] {expected, expected}, sum.handOver().toDoubleArray(), 0.0);
    }

    private static void assertUntouched(NDArray map, double value) {
        assertArrayEquals(new double[] {value, value}, map.toDoubleArray(), 0.0);
    }
}
