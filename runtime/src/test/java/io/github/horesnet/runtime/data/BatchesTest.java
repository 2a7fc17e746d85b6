package io.github.horesnet.runtime.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchesTest {
    private final NDManager manager = NDManager.newBaseManager();

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void inOrderGivesTheNormalisedImagesAndTheirLabels() {
        ImageSet images = Samples.random(5, 3, 4, 2, 1);
        Normalisation normalisation = Normalisation.of(images);
        Batches batches = Batches.inOrder(images, normalisation, 2);
        Batch batch = batches.epoch(7).batch(1, manager);
        assertEquals(new Shape(2, 3, 4, 2), batch.images().getShape());
        assertEquals(DataType.FLOAT32, batch.images().getDataType());
        assertArrayEquals(new long[] {2, 0}, batch.labels().toLongArray());
        float[] expected = new float[24];
        normalisation.apply(images.imageSize(), images.image(3), expected);
        assertArrayEquals(expected, Arrays.copyOfRange(batch.images().toFloatArray(), 24, 48));
    }

    @Test
    void theLastBatchHoldsWhatIsLeftUnlessPartialBatchesAreLeftOut() {
        Batches batches = batches(10, 4);
        assertEquals(3, batches.count());
        assertEquals(2, batches.epoch(0).batch(2, manager).size());
        Batches whole = batches.withoutPartial();
        assertEquals(2, whole.count());
        assertEquals(4, whole.epoch(0).batch(1, manager).size());
        assertThrows(IndexOutOfBoundsException.class, () -> whole.epoch(0).batch(2, manager));
    }

    @Test
    void aBatchMayBeLargerThanTheSet() {
        assertEquals(1, batches(3, 100).count());
        assertEquals(3, batches(3, 100).epoch(0).batch(0, manager).size());
    }

    @Test
    void aBatchIsLeftAloneByTheNextOne() {
        Batches.Epoch epoch = batches(8, 4).epoch(0);
        Batch first = epoch.batch(0, manager);
        float[] before = first.images().toFloatArray();
        epoch.batch(1, manager);
        assertArrayEquals(before, first.images().toFloatArray());
    }

    @Property(tries = 50)
    void everyEpochHoldsEveryImageOnce(
            @ForAll @IntRange(min = 1, max = 40) int size,
            @ForAll @IntRange(min = 1, max = 41) int batchSize,
            @ForAll long seed) {
        TreeSet<Long> seen = new TreeSet<>();
        Batches batches = Batches.shuffled(numbered(size), numbers(size), batchSize, Augmentation.none(), seed);
        Batches.Epoch epoch = batches.epoch(3);
        int count = 0;
        try (NDManager own = NDManager.newBaseManager()) {
            for (int i = 0; i < batches.count(); i++) {
                for (long label : epoch.batch(i, own).labels().toLongArray()) {
                    seen.add(label);
                    count++;
                }
            }
        }
        assertEquals(size, seen.size());
        assertEquals(size, count);
    }

    @Test
    void everyOrderIsEquallyLikely() {
        Batches batches = Batches.shuffled(numbered(4), numbers(4), 4, Augmentation.none(), 5);
        Map<String, Integer> counts = new HashMap<>();
        for (int epoch = 0; epoch < 4800; epoch++) {
            try (NDManager scratch = manager.newSubManager()) {
                long[] order = batches.epoch(epoch).batch(0, scratch).labels().toLongArray();
                counts.merge(Arrays.toString(order), 1, Integer::sum);
            }
        }
        double chiSquared = counts.values().stream()
                .mapToDouble(count -> (count - 200.0) * (count - 200.0) / 200)
                .sum();
        assertEquals(24, counts.size());
        assertTrue(chiSquared < 50, "chi squared of 23 degrees of freedom: " + chiSquared);
    }

    @Test
    void theSameSeedAndEpochGiveTheSameBatches() {
        float[] once = augmented(5, 0);
        assertArrayEquals(once, augmented(5, 0));
        assertFalse(Arrays.equals(once, augmented(6, 0)));
        assertFalse(Arrays.equals(once, augmented(5, 1)));
    }

    @Test
    void anImagesAugmentationDependsOnSeedEpochAndImageAlone() {
        ImageSet images = numberedImages();
        Normalisation normalisation = Normalisation.of(images);
        Augmentation augmentation = Augmentation.cropAndFlip(2);
        Batches batches = Batches.shuffled(images, normalisation, 3, augmentation, 5);
        for (int i = 0; i < batches.count(); i++) {
            Batch batch = batches.epoch(2).batch(i, manager);
            for (int j = 0; j < batch.size(); j++) {
                int index = (int) batch.labels().getLong(j);
                byte[] changed = new byte[36];
                augmentation.apply(images.imageSize(), images.image(index), changed, Randoms.augmenting(5, 2, index));
                float[] expected = new float[36];
                normalisation.apply(images.imageSize(), changed, expected);
                assertArrayEquals(expected, batch.images().get(j).toFloatArray());
            }
        }
    }

    @Test
    void makingABatchLeavesOnlyTheBatchOpen() {
        batches(8, 4).epoch(0).batch(0, manager);
        assertEquals(2, manager.getManagedArrays().size());
    }

    @Test
    void refusesAnEmptyBatch() {
        assertEquals(
                "Batch size: found 0; expected at least 1",
                assertThrows(RunException.class, () -> batches(3, 0)).getMessage());
    }

    private float[] augmented(long seed, int epoch) {
        ImageSet images = Samples.random(12, 1, 6, 6, 1);
        return Batches.shuffled(images, Normalisation.of(images), 12, Augmentation.cropAndFlip(2), seed)
                .epoch(epoch)
                .batch(0, manager)
                .images()
                .toFloatArray();
    }

    private static Batches batches(int size, int batchSize) {
        ImageSet images = Samples.random(size, 1, 2, 2, 1);
        return Batches.shuffled(images, Normalisation.of(images), batchSize, Augmentation.none(), 1);
    }

    /** Images of which each is a class of its own. */
    private static ImageSet numbered(int size) {
        List<String> classes =
                IntStream.range(0, size).mapToObj(String::valueOf).toList();
        return new ImageSet(
                "numbered",
                classes,
                1,
                1,
                1,
                new byte[size],
                IntStream.range(0, size).toArray());
    }

    private static ImageSet numberedImages() {
        ImageSet random = Samples.random(10, 1, 6, 6, 1);
        byte[] pixels = new byte[360];
        for (int i = 0; i < 10; i++) {
            System.arraycopy(random.image(i), 0, pixels, 36 * i, 36);
        }
        return new ImageSet(
                "numbered",
                numbered(10).classes(),
                1,
                6,
                6,
                pixels,
                IntStream.range(0, 10).toArray());
    }

    private static Normalisation numbers(int size) {
        return Normalisation.of(numbered(size));
    }
}
