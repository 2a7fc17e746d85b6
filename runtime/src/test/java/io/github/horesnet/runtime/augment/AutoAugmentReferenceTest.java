package io.github.horesnet.runtime.augment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.horesnet.runtime.data.EmbeddedImages;
import io.github.horesnet.runtime.data.ImageSet;
import io.github.horesnet.runtime.data.ImageSize;
import io.github.horesnet.runtime.dataset.Cifar10;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AutoAugmentReferenceTest {
    private static final int RESULTS = 14 * 10 * 2 + 25 * 4 * 4;

    @ParameterizedTest
    @ValueSource(strings = {"colour", "few", "grey"})
    void operationsAndPolicyGiveWhatTorchvisionGives(String name) throws IOException {
        Differences differences = new Differences();
        try (NDManager manager = NDManager.newBaseManager();
                InputStream in = AutoAugmentReferenceTest.class.getResourceAsStream("/augment/references.npz")) {
            NDList references = NDList.decode(manager, Objects.requireNonNull(in));
            NDArray image = array(references, name);
            Shape shape = image.getShape();
            ImageSize size = new ImageSize((int) shape.get(0), (int) shape.get(1), (int) shape.get(2));
            differences.addOperations(size, image.toByteArray(), bytes(references, name + ".operations"));
            differences.addPolicy(size, image.toByteArray(), bytes(references, name + ".policy"));
        }
        assertAllEqual(differences);
    }

    private static void assertAllEqual(Differences differences) {
        assertEquals(15, differences.largest().size());
        differences.largest().forEach((name, largest) -> assertEquals(0, largest, name));
    }

    private static ByteBuffer bytes(NDList references, String name) {
        return array(references, name).toByteBuffer();
    }

    private static NDArray array(NDList references, String name) {
        return references.stream()
                .filter(array -> array.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Asks the torchvision of the Python {@code -Daugment.python}, for {@code -Daugment.images} (100) images of the CIFAR-10
     * in the folder {@code -Daugment.cifar}, or painted ones, and prints the largest differences.
     */
    @Test
    @EnabledIfSystemProperty(named = "augment.python", matches = ".+")
    void manyImagesBecomeWhatTorchvisionMakesOfThem() throws Exception {
        int count = Integer.getInteger("augment.images", 100);
        ImageSet images = Optional.ofNullable(System.getProperty("augment.cifar"))
                .map(folder -> Cifar10.read(Path.of(folder)).training().first(count))
                .orElseGet(() -> EmbeddedImages.train(count, 1));
        Differences differences = new Differences();
        Process python = new ProcessBuilder(
                        System.getProperty("augment.python", ""),
                        "src/test/python/augment_references.py",
                        "3",
                        "32",
                        "32")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream out = python.getOutputStream();
                InputStream in = python.getInputStream()) {
            for (int i = 0; i < images.size(); i++) {
                out.write(images.image(i));
                out.flush();
                ByteBuffer expected = ByteBuffer.wrap(
                        in.readNBytes(RESULTS * images.imageSize().values()));
                differences.addOperations(images.imageSize(), images.image(i), expected);
                differences.addPolicy(images.imageSize(), images.image(i), expected);
                assertFalse(expected.hasRemaining());
            }
        }
        System.out.println(images + ", largest differences from torchvision in grey levels: " + differences.largest());
        assertAllEqual(differences);
    }
}
