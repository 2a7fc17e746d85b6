package io.github.horesnet.samples.process;

import io.github.horesnet.runtime.data.RunException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

/** A folder in which no other process does the same; the lock goes with the process, however that ends. */
public final class FolderLock {
    private static final long PAUSE_MILLIS = 100;

    private final FileChannel channel;
    private final Path file;

    private FolderLock(FileChannel channel, Path file) {
        this.channel = channel;
        this.file = file;
    }

    /** Opens the lock of a folder, which is made where it is not there. */
    private static FolderLock of(Path folder, String command) {
        Path file = folder.resolve(command + ".lock");
        try {
            Files.createDirectories(folder);
            return new FolderLock(FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE), file);
        } catch (IOException e) {
            throw RunException.of(folder + ": cannot be written to", e, "name another folder with --out");
        }
    }

    private boolean isTaken() {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw RunException.of(file + ": cannot be locked", e, "name another folder with --out");
        }
    }

    /**
     * Does something while the folder is locked for a command.
     *
     * @return what it returns
     * @throws RunException if another process holds the lock, or the folder cannot be written to
     */
    public static <T> T holding(Path folder, String command, Supplier<T> action) {
        FolderLock lock = of(folder, command);
        try {
            if (!lock.isTaken()) {
                throw new RunException("Folder " + folder + ": another " + command
                        + " works in it; wait until it ends, or name another folder with --out");
            }
            return action.get();
        } finally {
            lock.release();
        }
    }

    /**
     * The same, but waits for another process to end.
     *
     * @param check is called now and then; what it throws ends the wait
     */
    public static <T> T waitingFor(Path folder, String command, Runnable check, Supplier<T> action) {
        FolderLock lock = of(folder, command);
        try {
            while (!lock.isTaken()) {
                check.run();
                pause();
            }
            return action.get();
        } finally {
            lock.release();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunException("interrupted while another process worked in the folder");
        }
    }

    private void release() {
        try {
            channel.close();
        } catch (IOException e) {
            throw RunException.of(file + ": cannot be closed", e, "see whether the disk is full");
        }
    }
}
