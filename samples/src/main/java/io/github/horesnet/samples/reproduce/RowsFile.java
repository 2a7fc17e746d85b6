package io.github.horesnet.samples.reproduce;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.reflect.TypeToken;
import io.github.horesnet.runtime.data.RunException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Rows of numbers in a file of JSON lines, after a line with the conditions under which they were computed.
 *
 * <p>A last line that was not written to its end does not count, and goes when the next is written.
 */
record RowsFile(Path path, Supplier<String> conditions) {
    private static final long MOST_BYTES = 64 << 20;
    private static final Gson GSON =
            new GsonBuilder().serializeSpecialFloatingPointValues().create();
    private static final TypeToken<List<Double>> ROW = new TypeToken<>() {};

    /** A file with the conditions of rows, described by a record that is asked for when they matter. */
    static RowsFile of(Path path, Supplier<? extends Record> conditions) {
        return new RowsFile(path, () -> GSON.toJson(conditions.get()));
    }

    /**
     * The rows that are whole.
     *
     * @throws RunException if the file is damaged
     */
    List<List<Double>> rows() {
        return whole(text()).lines().skip(1).map(this::row).toList();
    }

    /**
     * Checks that rows which are there can be gone on with.
     *
     * @throws RunException if they have other conditions
     */
    void requireConditions() {
        Optional<String> found = whole(text()).lines().findFirst();
        if (found.isPresent() && !found.get().equals(conditions.get())) {
            throw new RunException(path + ": found results under other conditions, " + brief(found.get())
                    + "; expected " + brief(conditions.get()) + "; name another folder with --out");
        }
    }

    /** Adds a row, so that it and those before it stay when the process ends at any moment. */
    void append(List<Double> row) {
        String text = text();
        String before = whole(text);
        String start = before.isEmpty() ? conditions.get() + "\n" : "";
        byte[] line = (start + GSON.toJson(row) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            if (before.length() < text.length()) {
                cut(before.getBytes(StandardCharsets.UTF_8).length);
            }
            Files.write(path, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw RunException.of(path + ": cannot be written", e, "name another folder with --out");
        }
    }

    private void cut(long bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.truncate(bytes);
        }
    }

    private List<Double> row(String line) {
        try {
            List<Double> row = GSON.fromJson(line, ROW);
            if (row != null && !row.contains(null)) {
                return List.copyOf(row);
            }
        } catch (JsonParseException | NumberFormatException e) {
            // Told below, as a line that is no row.
        }
        throw new RunException(path + ": found " + brief(line) + "; expected a row of numbers; remove the file");
    }

    private String text() {
        try {
            if (!Files.exists(path)) {
                return "";
            }
            if (Files.size(path) > MOST_BYTES) {
                throw new RunException(path + ": found " + Files.size(path) + " bytes; expected at most " + MOST_BYTES
                        + "; remove the file");
            }
            // Leniently: a line that was not written to its end may end in the midst of a character.
            return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw RunException.of(path + ": cannot be read", e, "remove the file");
        }
    }

    private static String whole(String text) {
        return text.substring(0, text.lastIndexOf('\n') + 1);
    }

    private static String brief(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
}
