package io.github.horesnet.runtime.dataset;

import io.github.horesnet.runtime.data.RunException;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * A file in MNIST's IDX form: two zero bytes, the type, the number of dimensions, the dimensions, big-endian, the values.
 *
 * @param path the file, compressed by gzip where its name ends in .gz
 */
record IdxFile(Path path) {
    private static final int UNSIGNED_BYTES = 8;

    /** The file of the given name in a folder, itself or compressed. */
    static IdxFile in(Path folder, String name) {
        Path plain = folder.resolve(name);
        return new IdxFile(Files.exists(plain) ? plain : folder.resolve(name + ".gz"));
    }

    /**
     * Reads the values of an array of bytes of exactly the given dimensions.
     *
     * @throws RunException if the file is unreadable, or holds something else, or less, or more
     */
    byte[] read(int... dimensions) {
        try (InputStream file = Files.newInputStream(path);
                DataInputStream in = new DataInputStream(decompressed(file))) {
            checkHeader(in, dimensions);
            int expected = Arrays.stream(dimensions).reduce(1, Math::multiplyExact);
            byte[] values = in.readNBytes(expected);
            if (values.length < expected || in.read() >= 0) {
                throw new RunException(
                        path + ": found " + (values.length < expected ? values.length : "more than " + expected)
                                + " bytes of values; expected " + expected + "; unpack or download the file again");
            }
            return values;
        } catch (EOFException e) {
            throw new RunException(path + ": ends early; expected an IDX file of " + Arrays.toString(dimensions)
                    + " bytes; unpack or download the file again");
        } catch (IOException e) {
            throw RunException.of(path + ": cannot be read", e, "unpack or download the file again");
        }
    }

    private InputStream decompressed(InputStream file) throws IOException {
        return new BufferedInputStream(path.toString().endsWith(".gz") ? new GZIPInputStream(file) : file, 1 << 16);
    }

    private void checkHeader(DataInputStream in, int[] dimensions) throws IOException {
        int magic = in.readInt();
        int expectedMagic = UNSIGNED_BYTES << Byte.SIZE | dimensions.length;
        if (magic != expectedMagic) {
            throw new RunException(String.format(
                    "%s: found a file that begins with %08x; expected %08x, an IDX file of bytes in %d dimensions",
                    path, magic, expectedMagic, dimensions.length));
        }
        int[] found = new int[dimensions.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = in.readInt();
        }
        if (!Arrays.equals(found, dimensions)) {
            throw new RunException(path + ": found dimensions " + Arrays.toString(found) + "; expected "
                    + Arrays.toString(dimensions));
        }
    }
}
