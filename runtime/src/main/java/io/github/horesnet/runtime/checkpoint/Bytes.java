package io.github.horesnet.runtime.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Bytes that go to a file and into its digest. */
record Bytes(FileChannel channel, Digest digest) {

    /** Writes what remains in {@code bytes} and adds it to the digest. */
    void write(ByteBuffer bytes) throws IOException {
        digest.add(bytes);
        writeAlone(bytes);
    }

    /** Writes what remains in {@code bytes} without adding it to the digest. */
    void writeAlone(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Fills {@code bytes} from {@code position} on, and makes it ready to be read. */
    static void read(Path file, FileChannel channel, long position, ByteBuffer bytes) throws IOException {
        long next = position;
        while (bytes.hasRemaining()) {
            int count = channel.read(bytes, next);
            if (count < 0) {
                throw new DamagedFileException(
                        file, "found the end at byte " + next + ", expected " + bytes.remaining() + " bytes more");
            }
            next += count;
        }
        bytes.flip();
    }
}
