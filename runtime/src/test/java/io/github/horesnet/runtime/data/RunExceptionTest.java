package io.github.horesnet.runtime.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.EOFException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class RunExceptionTest {
    @Test
    void saysTheReasonThatJavaKeepsInTheType() {
        assertReason("permission denied", new AccessDeniedException("/a"));
        assertReason("already exists", new FileAlreadyExistsException("/a"));
        assertReason("not found", new NoSuchFileException("/a"));
        assertReason("unknown host example.org", new UnknownHostException("example.org"));
        assertReason("Read-only file system", new FileSystemException("/a", null, "Read-only file system"));
        assertReason("No space left on device", new IOException("No space left on device"));
        assertReason("EOFException", new EOFException());
    }

    @Test
    void staysOnOneLine() {
        assertReason("first", new IOException("first\nsecond"));
    }

    @Test
    void keepsTheCause() {
        IOException cause = new IOException("why");
        assertSame(cause, RunException.of("What", cause, "do that").getCause());
    }

    private static void assertReason(String expected, IOException cause) {
        assertEquals(
                "What (" + expected + "); do that",
                RunException.of("What", cause, "do that").getMessage());
    }
}
