package io.mivo.adapter.persistence.backup;

import io.mivo.adapter.persistence.directory.PrivateFiles;
import io.mivo.adapter.persistence.directory.StoreUnusableException;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file that is being made beside the place where it belongs, for its owner alone from its first octet on. Held by a lock
 * while its maker lives, so that the next one clears away what a maker that was killed left behind. For one thread.
 */
final class Draft implements AutoCloseable {
    private static final String ENDING = ".part";
    private final Path target;
    private final Path path;
    private final FileChannel channel;

    private Draft(Path target, Path path, FileChannel channel) {
        this.target = target;
        this.path = path;
        this.channel = channel;
    }

    /** Begins one for a file. */
    static Draft begin(Path file) throws IOException {
        Path target = file.toAbsolutePath().normalize();
        Path directory = PrivateFiles.directoryOf(target);
        if (!Files.isDirectory(directory)) {
            throw new StoreUnusableException("there is no directory " + directory + "; make it first");
        }
        clearAway(target);
        Path path = PrivateFiles.createTemporary(directory, target.getFileName() + ".", ENDING);
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (lock(channel).isEmpty()) {
            channel.close();
            throw new StoreUnusableException("another backup to " + file + " begins at this moment; try again");
        }
        return new Draft(target, path, channel);
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException ofThisProcess) {
            return Optional.empty();
        }
    }

    private static void clearAway(Path target) throws IOException {
        try (Stream<Path> files = Files.list(PrivateFiles.directoryOf(target))) {
            for (Path left : files.filter(each -> isDraft(each, target)).toList()) {
                clearAwayLeft(left);
            }
        }
    }

    private static boolean isDraft(Path file, Path target) {
        String name = file.getFileName().toString();
        return name.startsWith(target.getFileName() + ".") && name.endsWith(ENDING) && Files.isRegularFile(file);
    }

    private static void clearAwayLeft(Path left) throws IOException {
        try (FileChannel channel = FileChannel.open(left, StandardOpenOption.WRITE)) {
            if (lock(channel).isPresent()) {
                removeDatabase(left);
                Files.delete(left);
            }
        }
    }

    private static Path database(Path draft) {
        return draft.resolveSibling(draft.getFileName() + ".db");
    }

    /** With the journal that SQLite keeps beside it while it writes. */
    private static void removeDatabase(Path draft) throws IOException {
        Files.deleteIfExists(database(draft));
        Files.deleteIfExists(draft.resolveSibling(draft.getFileName() + ".db-journal"));
    }

    Path path() {
        return path;
    }

    /** To write it from its beginning; its end is not the end of the channel. */
    OutputStream output() throws IOException {
        return new FilterOutputStream(Channels.newOutputStream(channel.truncate(0))) {
            @Override
            public void write(byte[] octets, int from, int count) throws IOException {
                out.write(octets, from, count);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /** To read it from its beginning; a channel of its own would give the lock back at its end. */
    InputStream input() throws IOException {
        return new FilterInputStream(Channels.newInputStream(channel.position(0))) {
            @Override
            public void close() {
                // the channel goes on being held
            }
        };
    }

    long size() throws IOException {
        return channel.size();
    }

    /** A place for the copy of a database, empty and for its owner alone. */
    Path forDatabase() {
        Path database = database(path);
        PrivateFiles.createFile(database);
        return database;
    }

    /** Gives the finished file its name, in place of one that is there only when that is wanted. */
    void finish(boolean replace) throws IOException {
        channel.force(true);
        if (replace || !linked()) {
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        }
        PrivateFiles.flushDirectory(PrivateFiles.directoryOf(target));
    }

    /** A link takes no other's place; where a file system has none, nobody is expected to come in between. */
    private boolean linked() throws IOException {
        try {
            Files.createLink(target, path);
            return true;
        } catch (UnsupportedOperationException noLinks) {
            return false;
        } catch (FileSystemException noLinks) {
            requireFree(target);
            return false;
        }
    }

    /** Refuses a place where something is already. */
    static void requireFree(Path file) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new StoreUnusableException(
                    file + " is there already and was left as it is; give another name, or --replace");
        }
    }

    /** Leaves nothing behind but the finished file. */
    @Override
    public void close() throws IOException {
        removeDatabase(path);
        Files.deleteIfExists(path);
        channel.close();
    }
}
