package io.github.horesnet.runtime.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class WorkersTest {
    private static final ImageSet IMAGES = numbered(50);

    private final NDManager manager = NDManager.newBaseManager();

    @AfterEach
    void close() {
        manager.close();
    }

    /** Images whose first pixel and label are their number. */
    private static ImageSet numbered(int size) {
        byte[] pixels = new byte[size * 108];
        new Random(1).nextBytes(pixels);
        IntStream.range(0, size).forEach(i -> pixels[i * 108] = (byte) i);
        List<String> classes =
                IntStream.range(0, size).mapToObj(String::valueOf).toList();
        return new ImageSet(
                "numbered", classes, 3, 6, 6, pixels, IntStream.range(0, size).toArray());
    }

    private static Batches batches(Augmentation augmentation) {
        return Batches.shuffled(IMAGES, Normalisation.of(IMAGES), 8, augmentation, 3);
    }

    private float[] images(Batches.Epoch epoch, int index) {
        try (NDManager own = manager.newSubManager()) {
            return epoch.batch(index, own).images().toFloatArray();
        }
    }

    private long[] labels(Batches.Epoch epoch, int index) {
        try (NDManager own = manager.newSubManager()) {
            return epoch.batch(index, own).labels().toLongArray();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7})
    void theirNumberChangesNothing(int count) {
        Augmentation augmentation = Augmentation.cropAndFlip(2);
        Batches alone = batches(augmentation);
        try (Workers workers = Workers.start(count)) {
            Batches together = batches(augmentation).by(workers);
            for (int epoch = 0; epoch < 3; epoch++) {
                Batches.Epoch expected = alone.epoch(epoch);
                Batches.Epoch found = together.epoch(epoch);
                for (int index = 0; index < alone.count(); index++) {
                    assertArrayEquals(images(expected, index), images(found, index));
                }
                for (int index : List.of(3, 4, 1, 1, 6, 0)) {
                    assertArrayEquals(labels(expected, index), labels(found, index));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void nextBatchesAreMadeWhileOneIsInUse(int count) throws InterruptedException {
        CountDownLatch ahead = new CountDownLatch(Math.min(50, 8 * (count + 2)));
        try (Workers workers = Workers.start(count)) {
            images(batches(new Watched(ahead)).by(workers).epoch(0), 0);
            ahead.await();
        }
    }

    private record Watched(CountDownLatch images) implements Augmentation {
        @Override
        public void apply(ImageSize size, byte[] image, byte[] target, RandomGenerator random) {
            images.countDown();
        }

        @Override
        public String describe() {
            return "watched";
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4})
    void aFailureIsOneClearLineOfTheBatchInWhichItHappens(int count) {
        int failing = batchOf(20, batches(Augmentation.none()).epoch(1));
        assertEquals(
                "Images of epoch 2, batch " + (failing + 1)
                        + " of 7: a data worker failed (java.lang.IllegalStateException: no way); please report it",
                failure(count, new Failing(20, new IllegalStateException("no way")), failing));
    }

    @Test
    void aReasonThatItsUserCanMendStaysTheReason() {
        int failing = batchOf(7, batches(Augmentation.none()).epoch(1));
        assertEquals(
                "Images of epoch 2, batch " + (failing + 1) + " of 7: Crop: too large",
                failure(2, new Failing(7, new RunException("Crop: too large")), failing));
    }

    @Test
    void aKilledWorkerIsAFailureToo() {
        int failing = batchOf(7, batches(Augmentation.none()).epoch(1));
        String message = failure(1, new Failing(7, new ThreadDeath()), failing);
        assertTrue(message.endsWith(": a data worker failed (java.lang.ThreadDeath); please report it"), message);
    }

    @Test
    void runningOutOfMemoryIsToldAsSuch() {
        try (Workers workers = Workers.start(1)) {
            Batches.Epoch epoch = batches(new Failing(20, new OutOfMemoryError("full")))
                    .by(workers)
                    .epoch(1);
            assertThrows(OutOfMemoryError.class, () -> allImages(epoch));
        }
    }

    private void allImages(Batches.Epoch epoch) {
        for (int index = 0; index < 7; index++) {
            images(epoch, index);
        }
    }

    private int batchOf(int image, Batches.Epoch epoch) {
        return IntStream.range(0, 7)
                .filter(index -> LongStream.of(labels(epoch, index)).anyMatch(label -> label == image))
                .findFirst()
                .orElseThrow();
    }

    /** What is said at batch {@code failing}, after those before. */
    private String failure(int count, Augmentation augmentation, int failing) {
        try (Workers workers = Workers.start(count)) {
            Batches.Epoch epoch = batches(augmentation).by(workers).epoch(1);
            for (int index = 0; index < failing; index++) {
                images(epoch, index);
            }
            return assertThrows(RunException.class, () -> images(epoch, failing))
                    .getMessage();
        }
    }

    /** Fails at one image. */
    private record Failing(int image, Throwable failure) implements Augmentation {
        @Override
        public void apply(ImageSize size, byte[] pixels, byte[] target, RandomGenerator random) {
            if (pixels[0] == image) {
                Failing.<RuntimeException>raise(failure);
            }
        }

        @SuppressWarnings("unchecked")
        private static <E extends Throwable> void raise(Throwable failure) throws E {
            throw (E) failure;
        }

        @Override
        public String describe() {
            return "failing";
        }
    }

    @Test
    void workersThatAreInterruptedGoOn() {
        try (Workers workers = Workers.start(2)) {
            Batches.Epoch epoch = batches(Augmentation.none()).by(workers).epoch(0);
            for (int index = 0; index < 7; index++) {
                threads().forEach(Thread::interrupt);
                assertEquals(index == 6 ? 2 : 8, labels(epoch, index).length);
            }
        }
    }

    @Test
    void workersThatHaveEndedAreAFailureAndNoHang() {
        Workers workers = Workers.start(1);
        CountDownLatch never = new CountDownLatch(1);
        Batches.Epoch epoch = batches(new Waiting(never)).by(workers).epoch(0);
        Thread closing = new Thread(workers::close);
        Thread after = new Thread(() -> {
            never.countDown();
            closing.start();
        });
        after.start();
        RunException failure = assertThrows(RunException.class, () -> allImages(epoch));
        assertTrue(failure.getMessage().endsWith(": the data workers have ended; start the run anew"));
    }

    /** Takes its time. */
    private record Waiting(CountDownLatch begun) implements Augmentation {
        @Override
        public void apply(ImageSize size, byte[] image, byte[] target, RandomGenerator random) {
            try {
                begun.await();
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public String describe() {
            return "waiting";
        }
    }

    @Test
    void workersEndWhenClosed() throws InterruptedException {
        Workers workers = Workers.start(3);
        allImages(batches(Augmentation.none()).by(workers).epoch(0));
        List<Thread> threads = threads();
        assertEquals(3, threads.size());
        workers.close();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("data worker "))
                .toList();
    }

    @Test
    void refusesLessThanNoWorkers() {
        assertEquals(
                "Data workers: found -1; expected 0 or more",
                assertThrows(RunException.class, () -> Workers.start(-1)).getMessage());
    }
}
