package io.github.horesnet.runtime.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.repository.RemoteRepository;
import ai.djl.repository.Repository;
import io.github.horesnet.runtime.data.ImageSplits;
import io.github.horesnet.runtime.data.RunException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Cifar10DownloadTest {
    private static final String CACHE = "DJL_CACHE_DIR";

    private final Path folder;

    Cifar10DownloadTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void useAnEmptyCache() {
        System.setProperty(CACHE, folder.resolve("cache").toString());
    }

    @AfterEach
    void useTheUsersCache() {
        System.clearProperty(CACHE);
    }

    @Test
    void readsWhatDjlDownloads() throws Exception {
        ImageSplits images = Cifar10Download.read(repository(5, 2), 5, 2);
        assertEquals(5, images.training().size());
        CifarFiles.assertRecords(images.training(), 1);
        CifarFiles.assertRecords(images.test(), 7);
        assertEquals(Cifar10.FORM.classes(), images.test().classes());
    }

    @Test
    void refusesADownloadOfAnotherSize() throws Exception {
        Repository repository = repository(5, 2);
        assertEquals(
                "Downloaded data_batch.bin: found 15365 bytes; expected 18438, 6 records of 3073;"
                        + " unpack or download the file again",
                messageOf(repository, 6, 2));
        assertEquals(
                "Downloaded test_batch.bin: found more than 3073 bytes; expected 3073, 1 records of 3073;"
                        + " unpack or download the file again",
                messageOf(repository, 5, 1));
    }

    @Test
    void saysInOneLineThatItIsOffline() {
        Repository unreachable =
                new RemoteRepository("unreachable", folder.resolve("nowhere").toUri());
        String message = messageOf(unreachable, 5, 2);
        assertTrue(message.startsWith("CIFAR-10 cannot be downloaded ("), message);
        assertTrue(message.endsWith("or give a folder with the data set's binary version"), message);
        assertFalse(message.contains("\n"), message);
    }

    private static String messageOf(Repository repository, int training, int test) {
        RunException refusal = assertThrows(RunException.class, () -> Cifar10Download.read(repository, training, test));
        return String.valueOf(refusal.getMessage());
    }

    private Repository repository(int training, int test) throws IOException, NoSuchAlgorithmException {
        Path base = Files.createDirectories(folder.resolve("repo/dataset/cv/ai/djl/basicdataset/cifar10"));
        String files = file(base, "data_batch.bin", CifarFiles.records(training, 1)) + ","
                + file(base, "test_batch.bin", CifarFiles.records(test, 7));
        Files.writeString(
                base.resolve("metadata.json"),
                "{\"metadataVersion\":\"0.2\",\"resourceType\":\"dataset\",\"application\":\"cv\","
                        + "\"groupId\":\"ai.djl.basicdataset\",\"artifactId\":\"cifar10\",\"artifacts\":"
                        + "[{\"version\":\"1.0\",\"snapshot\":false,\"name\":\"cifar10\",\"files\":{" + files + "}}]}");
        return new RemoteRepository("remote", folder.resolve("repo").toUri());
    }

    private static String file(Path base, String name, byte[] bytes) throws IOException, NoSuchAlgorithmException {
        Files.write(base.resolve(name), bytes);
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        return String.format(
                "\"%1$s\":{\"uri\":\"%1$s\",\"sha1Hash\":\"%2$s\",\"size\":%3$d}", name, hash, bytes.length);
    }
}
