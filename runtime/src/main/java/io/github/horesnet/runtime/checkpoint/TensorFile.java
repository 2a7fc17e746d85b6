package io.github.horesnet.runtime.checkpoint;

import ai.djl.ndarray.NDArray;
import io.github.horesnet.runtime.engine.PyTorch;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;

/**
 * A file with arrays by name and a text, in the open format safetensors, which other tools read.
 *
 * <p>The text and a SHA-256 digest of all other bytes stand in the format's metadata.
 */
public final class TensorFile implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private final Header header;

    private TensorFile(Path file, FileChannel channel, Header header) {
        this.file = file;
        this.channel = channel;
        this.header = header;
    }

    /**
     * Writes {@code file}, in place of an older one when it is whole.
     *
     * @param arrays float32, float64, int32 or int64, of any device
     * @throws IOException if it cannot be written
     */
    public static void write(Path file, Map<String, NDArray> arrays, String text) throws IOException {
        Header header = Header.of(arrays, text);
        WholeFile.write(file, channel -> {
            Digest digest = new Digest();
            Bytes out = new Bytes(channel, digest);
            header.write(out);
            for (NDArray array : arrays.values()) {
                out.write(array.toByteBuffer());
            }
            Header.sign(channel, digest);
        });
    }

    /**
     * Opens a file and checks all of it.
     *
     * @throws IOException if it cannot be read
     * @throws DamagedFileException if it is not whole, or no file that {@link #write} wrote
     */
    public static TensorFile open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new TensorFile(file, channel, Header.read(file, channel));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** The text. */
    public String text() {
        return header.text();
    }

    /** The names of the arrays. */
    public Set<String> names() {
        return header.entries().keySet();
    }

    /**
     * Copies the array {@code name} into {@code target}.
     *
     * @throws IOException if it cannot be read
     * @throws DamagedFileException if there is no such array, or it has another type or shape
     */
    public void copyTo(String name, NDArray target) throws IOException {
        Entry entry = header.entries().get(name);
        if (entry == null || !entry.fits(target)) {
            throw new DamagedFileException(
                    file,
                    (entry == null ? "found no array " + name : "found " + name + " as " + entry) + ", expected "
                            + target.getDataType() + " " + target.getShape());
        }
        ByteBuffer bytes = ByteBuffer.allocateDirect(Math.toIntExact(entry.size()));
        Bytes.read(file, channel, header.dataStart() + entry.from(), bytes);
        try (NDArray loaded = target.getManager().create(bytes, target.getShape(), target.getDataType())) {
            PyTorch.copy(loaded, target);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
