package io.github.horesnet.samples.reproduce;

import io.github.horesnet.runtime.data.RunException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.BooleanSupplier;

/** A folder in which no other process works; the lock goes with the process, however that ends. */
final class FolderLock {
    private static final String FILE = "reproduce.lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Locks a folder, which is made where it is not there. */
    private static FolderLock of(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(channel)) {
                return new FolderLock(channel);
            }
            channel.close();
        } catch (IOException e) {
            throw RunException.of(folder + ": cannot be written to", e, "name another folder with --out");
        }
        throw new RunException("Folder " + folder
                + ": another reproduce works in it; wait until it ends, or name another folder with --out");
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /**
     * Does something while the folder is locked.
     *
     * @return what it returns
     * @throws RunException if another process works in the folder, or it cannot be written to
     */
    static boolean holding(Path folder, BooleanSupplier action) {
        FolderLock lock = of(folder);
        try {
            return action.getAsBoolean();
        } finally {
            lock.release();
        }
    }

    private void release() {
        try {
            channel.close();
        } catch (IOException e) {
            throw RunException.of(FILE + ": cannot be closed", e, "see whether the disk is full");
        }
    }
}
