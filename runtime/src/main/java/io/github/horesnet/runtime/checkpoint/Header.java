package io.github.horesnet.runtime.checkpoint;

import ai.djl.ndarray.NDArray;
import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What stands before the bytes of the arrays: its length, and a JSON object that begins with the digest.
 *
 * @param entries the arrays in the order of their bytes, without gaps
 * @param dataStart the byte of the file at which the first one begins
 */
record Header(String text, Map<String, Entry> entries, long dataStart) {
    static final String METADATA = "__metadata__";
    static final String TEXT = "horesnet";
    static final String TYPE = "dtype";
    static final String SHAPE = "shape";
    static final String OFFSETS = "data_offsets";

    private static final int LIMIT = 64 << 20;
    private static final int CHUNK = 1 << 20;
    private static final String BEFORE_DIGEST = "{\"" + METADATA + "\":{\"sha256\":\"";
    private static final int DIGEST_AT = Long.BYTES + BEFORE_DIGEST.length();

    Header {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    static Header of(Map<String, NDArray> arrays, String text) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        long from = 0;
        for (Map.Entry<String, NDArray> named : arrays.entrySet()) {
            NDArray array = named.getValue();
            Entry entry = new Entry(array.getDataType(), array.getShape(), from);
            entries.put(named.getKey(), entry);
            from += entry.size();
        }
        return new Header(text, entries, 0);
    }

    /** Writes it with zeros for a digest, which is not part of what is digested. */
    void write(Bytes out) throws IOException {
        byte[] rest = restJson().getBytes(StandardCharsets.UTF_8);
        int length = BEFORE_DIGEST.length() + Digest.LENGTH + rest.length;
        out.write(ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(0, length));
        out.write(ascii(BEFORE_DIGEST));
        out.writeAlone(ascii("0".repeat(Digest.LENGTH)));
        out.write(ByteBuffer.wrap(rest));
    }

    /** Puts the digest into a file that is whole. */
    static void sign(FileChannel channel, Digest digest) throws IOException {
        ByteBuffer hex = ascii(digest.hex());
        while (hex.hasRemaining()) {
            channel.write(hex, DIGEST_AT + hex.position());
        }
    }

    /** All after the digest, with spaces that let the arrays begin at a multiple of 8 bytes. */
    private String restJson() {
        Gson gson = new Gson();
        StringBuilder json = new StringBuilder("\",\"" + TEXT + "\":" + gson.toJson(text) + "}");
        entries.forEach((name, entry) -> {
            JsonObject object = new JsonObject();
            object.addProperty(TYPE, Entry.word(entry.type()));
            JsonArray shape = new JsonArray();
            for (long size : entry.shape().getShape()) {
                shape.add(size);
            }
            JsonArray offsets = new JsonArray();
            offsets.add(entry.from());
            offsets.add(entry.from() + entry.size());
            object.add(SHAPE, shape);
            object.add(OFFSETS, offsets);
            json.append(',').append(gson.toJson(name)).append(':').append(object);
        });
        json.append('}');
        int length = DIGEST_AT + Digest.LENGTH + json.toString().getBytes(StandardCharsets.UTF_8).length;
        return json + " ".repeat(Math.floorMod(-length, Long.BYTES));
    }

    /** Reads the header, and checks that the file is what was written. */
    static Header read(Path file, FileChannel channel) throws IOException {
        ByteBuffer length = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        Bytes.read(file, channel, 0, length);
        long size = length.getLong(0);
        if (size < BEFORE_DIGEST.length() + Digest.LENGTH || size > Math.min(LIMIT, channel.size() - Long.BYTES)) {
            throw new DamagedFileException(
                    file,
                    "found a header of " + size + " bytes in a file of " + channel.size() + ", expected a checkpoint");
        }
        ByteBuffer header = ByteBuffer.allocate((int) size);
        Bytes.read(file, channel, Long.BYTES, header);
        String json = StandardCharsets.UTF_8.decode(header).toString();
        if (!json.startsWith(BEFORE_DIGEST)) {
            throw new DamagedFileException(file, "found no digest at its beginning, expected a checkpoint");
        }
        String found =
                json.substring(BEFORE_DIGEST.length(), Math.min(json.length(), BEFORE_DIGEST.length() + Digest.LENGTH));
        if (!found.equals(digest(file, channel))) {
            throw new DamagedFileException(file, "found other bytes than were written, by their SHA-256 digest");
        }
        return HeaderJson.read(file, json, Long.BYTES + size, channel.size());
    }

    private static String digest(Path file, FileChannel channel) throws IOException {
        Digest digest = new Digest();
        add(digest, file, channel, 0, DIGEST_AT);
        add(digest, file, channel, DIGEST_AT + Digest.LENGTH, channel.size());
        return digest.hex();
    }

    private static void add(Digest digest, Path file, FileChannel channel, long from, long to) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate((int) Math.min(CHUNK, to - from));
        for (long next = from; next < to; next += chunk.limit()) {
            chunk.clear().limit((int) Math.min(chunk.capacity(), to - next));
            Bytes.read(file, channel, next, chunk);
            digest.add(chunk);
        }
    }

    private static ByteBuffer ascii(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }
}
