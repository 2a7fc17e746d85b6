package io.github.horesnet.runtime.train;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.runtime.dataset.Mutator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged metrics files give clear errors and nothing else: {@code -Dfuzz.inputs=100000}, 500 unless given. */
class MetricsFuzzTest {
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 500);

    /** What text may hold that a reader of JSON could trip over. */
    private static final List<String> TRAPS = List.of(
            "1e999999999",
            "-0",
            "9223372036854775808",
            "1.5",
            "null",
            "{}",
            "[]",
            "[".repeat(2000),
            "{\"a\":".repeat(2000),
            "NaN",
            "\"\\u0000\"",
            "\"</script>\"",
            "\u2028",
            "\r");

    private final Path file;
    private final Map<String, Integer> outcomes = new TreeMap<>();

    MetricsFuzzTest(@TempDir Path folder) {
        this.file = folder.resolve("metrics.jsonl");
    }

    @Test
    void damagedMetricsAreReadOrRefused() throws IOException {
        byte[] whole = metrics();
        Mutator mutator = new Mutator(3);
        for (int i = 0; i < INPUTS; i++) {
            byte[] damaged = i % 2 == 0 ? mutator.mutated(whole, whole) : withTrap(i);
            Files.write(file, damaged);
            read("input " + i);
        }
        if (INPUTS > 500) {
            outcomes.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .limit(20)
                    .forEach(outcome -> System.out.println("  " + outcome.getValue() + " " + outcome.getKey()));
        }
        assertTrue(outcomes.size() > 20, outcomes::toString);
    }

    private static byte[] metrics() {
        List<RunRecord> records = new ArrayList<>(List.of(Records.start()));
        for (int epoch = 1; epoch <= 2; epoch++) {
            records.add(Records.step(4L * epoch - 1, epoch));
            records.add(Records.step(4L * epoch, epoch));
            records.add(Records.epoch(epoch));
        }
        records.add(RunSummary.of(RunSummary.FINISHED, List.of(Records.epoch(1), Records.epoch(2)), 0));
        StringBuilder text = new StringBuilder();
        records.forEach(record -> text.append(RunRecords.toJson(record)).append('\n'));
        return text.toString().getBytes(UTF_8);
    }

    /** The file with a trap in the place of one of its values. */
    private static byte[] withTrap(int input) {
        String text = new String(metrics(), UTF_8);
        String[] values = text.split(":", -1);
        int at = 1 + input / 2 % (values.length - 1);
        String trap = TRAPS.get(input / 2 / (values.length - 1) % TRAPS.size());
        values[at] = trap + values[at].substring(values[at].indexOf(',') < 0 ? 0 : values[at].indexOf(','));
        return String.join(":", values).getBytes(UTF_8);
    }

    private void read(String what) {
        try {
            RunMetrics.Unfinished read = RunMetrics.readUnfinished(file);
            count("read " + read.cut() + ", " + read.metrics().steps().size() + " steps");
        } catch (RunException e) {
            String message = e.getMessage().replace(file.toString(), "");
            assertTrue(!message.isBlank() && message.lines().count() == 1 && message.length() < 300, message);
            count(message.replaceAll("[0-9]+", "N"));
        } catch (RuntimeException | Error e) {
            fail(what, e);
        }
    }

    private void count(String outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
    }
}
