package io.github.horesnet.samples.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.horesnet.runtime.data.RunException;
import io.github.horesnet.samples.process.AllocatorChoice;
import io.github.horesnet.tableaux.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With a shell script in the place of Python's program. */
@DisabledOnOs(OS.WINDOWS)
class PeerTest {
    private static final Case VERNER =
            new Case(Code.PEER, "Verner89", Step.LEARNABLE, 28, new Size(64, 32, 32), Workload.TRAINING, 5);

    @TempDir
    private Path folder;

    private Peer peer(String script) throws IOException {
        return new Peer("sh", Files.writeString(folder.resolve("bench.py"), script));
    }

    @Test
    void theLastLineOfTheProgramHoldsItsResult() throws IOException {
        Measured measured = peer("echo $@ > arguments; echo started; echo '{\"median\": 2.5, \"over_mb\": 3, \"n\": 2}'"
                        .replace("arguments", folder + "/arguments"))
                .measure(VERNER, new AllocatorChoice.Platform())
                .orElseThrow();
        assertEquals(List.of(2.5), measured.whole());
        assertEquals(3 << 20, measured.peak());
        assertEquals("rk8 2 32 train naive 1 5 pre\n", Files.readString(folder.resolve("arguments")));
    }

    @Test
    void aProgramThatFailsOrSaysNothingHasNoResult() throws IOException {
        assertFalse(
                peer("exit 1").measure(VERNER, new AllocatorChoice.Platform()).isPresent());
        assertFalse(peer("echo done")
                .measure(VERNER, new AllocatorChoice.Platform())
                .isPresent());
        assertFalse(
                peer("echo '{'").measure(VERNER, new AllocatorChoice.Platform()).isPresent());
    }

    @Test
    void itHasNetworksOfThePapersSizeOnly() {
        assertTrue(Peer.knows(VERNER));
        assertFalse(Peer.knows(
                new Case(Code.PEER, "Verner89", Step.FIXED, 28, new Size(16, 32, 32), Workload.TRAINING, 5)));
        assertFalse(
                Peer.knows(new Case(Code.PEER, "Heun", Step.FIXED, 28, new Size(64, 32, 32), Workload.TRAINING, 5)));
    }

    @Test
    void aFolderWithoutTheProgramIsRefused() {
        String message = assertThrows(RunException.class, () -> Peer.in(folder)).getMessage();
        assertTrue(message.contains("expected a folder that holds bench.py"), message);
    }
}
