package io.mivo.adapter.persistence.directory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The sole right to serve from a data directory: held while the process lives, given back by the system when it dies.
 * Safe for use by many threads.
 */
public final class DirectoryLock implements AutoCloseable {
    private static final int LONGEST_PID = 32;

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock of a directory, which is created unless it is there.
     *
     * @throws StoreUnusableException when another server holds it or the directory cannot be written
     */
    public static DirectoryLock acquire(Path directory) {
        PrivateFiles.createDirectory(directory);
        Path file = directory.resolve("lock");
        PrivateFiles.createFile(file);
        try {
            return acquire(directory, FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE));
        } catch (IOException cause) {
            throw new StoreUnusableException(directory + " cannot be locked: " + cause.getMessage(), cause);
        }
    }

    private static DirectoryLock acquire(Path directory, FileChannel channel) throws IOException {
        if (tryLock(channel).isEmpty()) {
            String pid = readPid(channel);
            channel.close();
            throw new StoreUnusableException(directory + " is in use by another MIVO server (pid " + pid + ")");
        }
        channel.truncate(0);
        byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
        channel.write(ByteBuffer.wrap(pid), 0);
        return new DirectoryLock(channel);
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException heldByThisProcess) {
            return Optional.empty();
        }
    }

    private static String readPid(FileChannel channel) throws IOException {
        ByteBuffer pid = ByteBuffer.allocate(LONGEST_PID);
        channel.read(pid, 0);
        String text = StandardCharsets.US_ASCII.decode(pid.flip()).toString().strip();
        return text.isEmpty() ? "unknown" : text;
    }

    /** Gives the lock back. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException cause) {
            throw new StoreUnusableException("the lock cannot be given back: " + cause.getMessage(), cause);
        }
    }
}
