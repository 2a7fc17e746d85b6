package io.github.horesnet.runtime.tensorboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.runtime.train.BatchProgress;
import io.github.horesnet.runtime.train.BlockScalars;
import io.github.horesnet.runtime.train.EpochMetrics;
import io.github.horesnet.runtime.train.Records;
import io.github.horesnet.runtime.train.RunPosition;
import io.github.horesnet.runtime.train.RunResumption;
import io.github.horesnet.runtime.train.RunStart;
import io.github.horesnet.runtime.train.Score;
import io.github.horesnet.runtime.train.StepMetrics;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TensorBoardWriterTest {
    private static final long MILLIS = 1_700_000_000_500L;

    private final Path folder;

    TensorBoardWriterTest(@TempDir Path folder) {
        this.folder = folder.resolve("deep/tensorboard");
    }

    @Test
    void aFileSaysItsVersionFirst() throws IOException {
        TensorBoardWriter.create(folder, () -> MILLIS).close();
        UnknownFieldSet event = events(files().get(0)).get(0);
        assertEquals("brain.Event:2", text(event, 3));
        assertEquals(1_700_000_000.5, wallTime(event));
        assertEquals(
                "events.out.tfevents.1700000000.0000.horesnet",
                files().get(0).getFileName().toString());
    }

    @Test
    void stepsAndEpochsAreScalarsOverSteps() throws IOException {
        try (TensorBoardWriter writer = TensorBoardWriter.create(folder, () -> MILLIS)) {
            writer.stepDone(step(7));
            writer.batchDone(new BatchProgress(
                    2,
                    3,
                    4,
                    4,
                    0.1,
                    new Score(1, 0),
                    9,
                    Duration.ZERO,
                    Duration.ZERO,
                    OptionalDouble.empty(),
                    () -> BlockScalars.NONE));
            writer.epochDone(new EpochMetrics(2, 0.1, 2.25, 0.125, 2.5, 0.25, 812, 61, 3, List.of(), List.of()));
        }
        List<UnknownFieldSet> events = events(files().get(0));
        assertEquals(7, number(events.get(1), 2));
        Map<String, Float> step = scalars(events.get(1));
        assertEquals(2.5f, step.get("train/loss"));
        assertEquals(0.125f, step.get("train/accuracy"));
        assertEquals(0.1f, step.get("train/learning_rate"));
        assertEquals(3.5f, step.get("train/gradient_norm"));
        assertEquals(0.75f, step.get("h_learnable/block1.h"));
        assertEquals(1.5f, step.get("h_controlled/block2.h"));
        assertEquals(0.25f, step.get("h_error/block2.h"));
        assertEquals(640f, step.get("speed/images_per_second"));
        assertEquals(1000f, step.get("memory/resident_MB"));
        assertEquals(10, step.size(), "the peak was not measured");
        assertEquals(8, number(events.get(2), 2), "the last step of the second epoch of four");
        assertEquals(0.25f, scalars(events.get(2)).get("test/accuracy"));
    }

    @Test
    void aRunThatGoesOnVoidsLaterSteps() throws IOException {
        TensorBoardWriter.create(folder, () -> MILLIS).close();
        try (TensorBoardWriter writer = TensorBoardWriter.create(folder, () -> MILLIS)) {
            RunStart start = Records.start();
            writer.resumed(
                    start,
                    new RunResumption(1, 2, "now", start.environment(), ""),
                    new RunPosition(1, 2, 40, 0, 0, 0, 0, 0));
            writer.stepDone(step(41));
        }
        assertEquals(2, files().size());
        List<UnknownFieldSet> events = events(files().get(1));
        assertEquals("brain.Event:2", text(events.get(0), 3));
        assertEquals(41, number(events.get(1), 2));
        UnknownFieldSet log = message(events.get(1), 7);
        assertEquals(1, number(log, 1), "START");
        assertEquals(41, number(events.get(2), 2));
    }

    @Test
    void theChecksumIsThatOfTensorFlow() throws IOException {
        // The frame of "horesnet" as TensorBoard's own RecordWriter writes it.
        Path file = folder.resolveSibling("frame");
        Files.createDirectories(folder);
        try (EventFile events = new EventFile(Files.newOutputStream(file))) {
            events.add("horesnet".getBytes(UTF_8));
        }
        assertArrayEquals(
                HexFormat.of().parseHex("0800000000000000ff86240f686f7265736e657489df245d"), Files.readAllBytes(file));
    }

    @Test
    void saysWhyAFileCannotBeCreated() throws IOException {
        Files.createDirectories(folder.getParent());
        Files.writeString(folder, "a file");
        RunException refusal = assertThrows(RunException.class, () -> TensorBoardWriter.create(folder));
        assertTrue(refusal.getMessage().startsWith("Event file " + folder), refusal.getMessage());
    }

    private static StepMetrics step(long step) {
        return new StepMetrics(
                step,
                2,
                2.5,
                0.125,
                0.1,
                Map.of("block1.h", 0.75),
                Map.of("block2.h", 1.5),
                Map.of("block2.h", 0.25),
                OptionalDouble.of(3.5),
                640,
                0.5,
                0.01,
                OptionalLong.of(1_000_000_000L),
                OptionalLong.empty());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static List<UnknownFieldSet> events(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        List<UnknownFieldSet> events = new ArrayList<>();
        while (bytes.hasRemaining()) {
            byte[] event = new byte[(int) bytes.getLong()];
            bytes.getInt();
            bytes.get(event);
            bytes.getInt();
            events.add(UnknownFieldSet.parseFrom(event));
        }
        return events;
    }

    private static Map<String, Float> scalars(UnknownFieldSet event) throws IOException {
        Map<String, Float> scalars = new LinkedHashMap<>();
        for (ByteString bytes : message(event, 5).getField(1).getLengthDelimitedList()) {
            UnknownFieldSet value = UnknownFieldSet.parseFrom(bytes);
            scalars.put(
                    text(value, 1),
                    Float.intBitsToFloat(value.getField(2).getFixed32List().get(0)));
        }
        return scalars;
    }

    private static UnknownFieldSet message(UnknownFieldSet event, int field) throws IOException {
        return UnknownFieldSet.parseFrom(
                event.getField(field).getLengthDelimitedList().get(0));
    }

    private static String text(UnknownFieldSet event, int field) {
        return event.getField(field).getLengthDelimitedList().get(0).toStringUtf8();
    }

    private static long number(UnknownFieldSet event, int field) {
        return event.getField(field).getVarintList().get(0);
    }

    private static double wallTime(UnknownFieldSet event) {
        return Double.longBitsToDouble(event.getField(1).getFixed64List().get(0));
    }
}
