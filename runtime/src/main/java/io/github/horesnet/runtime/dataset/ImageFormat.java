package io.github.horesnet.runtime.dataset;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * The forms of images that can be decoded.
 *
 * <p>What a file holds besides the image (profiles, comments, previews) is cut out before decoding: there a few bytes may
 * ask for any amount of memory.
 */
enum ImageFormat {
    /** JPEG: segments of at most 64 kB up to the scan, then the rest. */
    JPEG {
        private static final int JFIF = 0xe0;
        private static final int ADOBE = 0xee;
        private static final int COMMENT = 0xfe;
        private static final int SCAN = 0xda;

        @Override
        byte[] essentials(byte[] file) throws DamagedImageException {
            ByteBuffer in = ByteBuffer.wrap(file).position(2);
            ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
            out.write(file, 0, 2);
            int marker;
            do {
                require(in.remaining() >= 4, "ends before its scan");
                int start = in.position();
                require((in.get() & 0xff) == 0xff, "no marker at byte " + start);
                marker = in.get() & 0xff;
                int length = in.getShort() & 0xffff;
                require(length >= 2 && length - 2 <= in.remaining(), "ends within the segment at byte " + start);
                in.position(start + 2 + length);
                boolean extra = (marker > JFIF && marker < 0xf0 && marker != ADOBE) || marker == COMMENT;
                if (!extra) {
                    out.write(file, start, 2 + length);
                }
            } while (marker != SCAN);
            out.write(file, in.position(), in.remaining());
            return out.toByteArray();
        }
    },
    /** PNG: chunks of a length, a name, that many bytes and a checksum. */
    PNG {
        private static final int SIGNATURE = 8;
        private static final int IHDR = 0x49484452;
        private static final int PLTE = 0x504c5445;
        private static final int IDAT = 0x49444154;
        private static final int IEND = 0x49454e44;
        private static final Set<Integer> ESSENTIAL = Set.of(IHDR, PLTE, IDAT, IEND);

        @Override
        byte[] essentials(byte[] file) throws DamagedImageException {
            ByteBuffer in = ByteBuffer.wrap(file).position(SIGNATURE);
            ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
            out.write(file, 0, SIGNATURE);
            int name;
            do {
                require(in.remaining() >= 12, "ends before its last chunk");
                int start = in.position();
                int length = in.getInt();
                require(length >= 0 && length <= in.remaining() - 8, "ends within the chunk at byte " + start);
                name = in.getInt();
                CRC32 sum = new CRC32();
                sum.update(file, start + 4, 4 + length);
                in.position(start + 8 + length);
                require(in.getInt() == (int) sum.getValue(), "wrong checksum of the chunk at byte " + start);
                if (ESSENTIAL.contains(name)) {
                    out.write(file, start, 12 + length);
                }
            } while (name != IEND);
            return out.toByteArray();
        }
    };

    /** The form of {@code file}, by its first bytes. */
    static ImageFormat of(byte[] file) throws DamagedImageException {
        if (file.length >= 2 && ByteBuffer.wrap(file).getShort() == (short) 0xffd8) {
            return JPEG;
        }
        if (file.length >= 8 && ByteBuffer.wrap(file).getLong() == 0x89504e470d0a1a0aL) {
            return PNG;
        }
        throw new DamagedImageException("neither JPEG nor PNG");
    }

    /** {@code file} without what its pixels do not depend on. */
    abstract byte[] essentials(byte[] file) throws DamagedImageException;

    private static void require(boolean holds, String otherwise) throws DamagedImageException {
        if (!holds) {
            throw new DamagedImageException(otherwise);
        }
    }
}
