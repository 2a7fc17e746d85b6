package io.github.horesnet.runtime.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/** The image files of the tests, and what they must be read as: see picture_references.py. */
public final class Pictures {
    /** The names of the files. */
    public static final List<String> NAMES = List.of(
            "alpha.png",
            "bits.png",
            "colour.jpg",
            "grey.jpg",
            "grey.png",
            "palette.png",
            "profile.jpg",
            "progressive.jpg",
            "small.png");

    private Pictures() {}

    /** The bytes of a file. */
    static byte[] file(String name) throws IOException {
        try (InputStream in = Pictures.class.getResourceAsStream("/picture/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    /** The largest difference of {@code picture} from a reference, in grey levels. */
    static int difference(String reference, Picture picture) throws IOException {
        try (NDManager manager = NDManager.newBaseManager();
                InputStream in = Pictures.class.getResourceAsStream("/picture/references.npz")) {
            NDArray expected = NDList.decode(manager, Objects.requireNonNull(in)).stream()
                    .filter(array -> array.getName().equals(reference))
                    .findFirst()
                    .orElseThrow();
            assertEquals(new Shape(3, picture.size().height(), picture.size().width()), expected.getShape());
            byte[] values = expected.toByteArray();
            int largest = 0;
            for (int i = 0; i < values.length; i++) {
                largest = Math.max(largest, Math.abs((values[i] & 0xff) - (picture.pixels()[i] & 0xff)));
            }
            return largest;
        }
    }
}
