package io.github.horesnet.runtime.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class AugmentationTest {
    private static final ImageSize SIZE = new ImageSize(1, 1, 2);

    @Test
    void oneAfterAnotherSeesWhatTheFirstGaveAndTheNextRandomNumbers() {
        byte[] image = {1, 2};
        byte[] target = new byte[2];
        Augmentation both = new Plus(10).then(new Plus(100));
        both.apply(SIZE, image, target, new SplittableRandom(3));
        SplittableRandom same = new SplittableRandom(3);
        int sum = 110 + same.nextInt(5) + same.nextInt(5);
        assertArrayEquals(new byte[] {(byte) (1 + sum), (byte) (2 + sum)}, target);
        assertArrayEquals(new byte[] {1, 2}, image);
        assertEquals("plus 10, plus 100", both.describe());
    }

    @Test
    void noneThenAnotherIsTheOther() {
        assertEquals(new Plus(1), Augmentation.none().then(new Plus(1)));
    }

    private record Plus(int number) implements Augmentation {
        @Override
        public void apply(ImageSize size, byte[] image, byte[] target, RandomGenerator random) {
            int drawn = random.nextInt(5);
            for (int i = 0; i < size.values(); i++) {
                target[i] = (byte) (image[i] + number + drawn);
            }
        }

        @Override
        public String describe() {
            return "plus " + number;
        }
    }
}
