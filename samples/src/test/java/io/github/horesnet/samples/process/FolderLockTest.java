package io.github.horesnet.samples.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.horesnet.runtime.data.RunException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsHeldIsRefusedToAnotherOfTheSameCommandAlone() {
        String inside = FolderLock.holding(folder, "reproduce", () -> {
            RunException refused =
                    assertThrows(RunException.class, () -> FolderLock.holding(folder, "reproduce", () -> "never"));
            assertEquals(
                    "Folder " + folder + ": another reproduce works in it; wait until it ends, or name another folder"
                            + " with --out",
                    refused.getMessage());
            return FolderLock.holding(folder, "train", () -> "both");
        });
        assertEquals("both", inside);
        assertEquals("free", FolderLock.holding(folder, "reproduce", () -> "free"));
    }

    @Test
    void oneThatWaitsGoesOnWhenTheOtherHasEnded() {
        List<String> order = new ArrayList<>();
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch awaited = new CountDownLatch(1);
        CompletableFuture<Boolean> other =
                CompletableFuture.supplyAsync(() -> FolderLock.holding(folder, "train", () -> {
                    held.countDown();
                    await(awaited);
                    return order.add("held");
                }));
        await(held);
        FolderLock.waitingFor(folder, "train", awaited::countDown, () -> order.add("waited"));
        other.join();
        assertEquals(List.of("held", "waited"), order);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
