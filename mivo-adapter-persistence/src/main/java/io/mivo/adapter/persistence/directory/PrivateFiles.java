package io.mivo.adapter.persistence.directory;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** Files that only their owner may read and write, from the moment they are there. */
public final class PrivateFiles {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private PrivateFiles() {}

    /**
     * Makes a directory unless it is there.
     *
     * @throws StoreUnusableException when that cannot be
     */
    public static void createDirectory(Path directory) {
        try {
            if (!Files.isDirectory(directory)) {
                Files.createDirectories(directory, onlyForOwner("rwx------"));
            }
        } catch (FileAlreadyExistsException cause) {
            throw new StoreUnusableException(directory + " is not a directory", cause);
        } catch (IOException cause) {
            throw new StoreUnusableException(directory + " cannot be created: " + reason(cause), cause);
        }
    }

    /**
     * Makes an empty file unless there is one.
     *
     * @throws StoreUnusableException when that cannot be or the file cannot be written
     */
    public static void createFile(Path file) {
        try {
            if (Files.notExists(file)) {
                Files.createFile(file, onlyForOwner("rw-------"));
            }
        } catch (FileAlreadyExistsException another) {
            return;
        } catch (IOException cause) {
            throw new StoreUnusableException(file + " cannot be written: " + reason(cause), cause);
        }
    }

    /**
     * Writes a file, in place of one that is there, at once.
     *
     * @throws StoreUnusableException when that cannot be
     */
    public static void write(Path file, String text) {
        try {
            Path draft = Files.createTempFile(
                    file.toAbsolutePath().getParent(), file.getFileName() + ".", ".new", onlyForOwner("rw-------"));
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException cause) {
            throw new StoreUnusableException(file + " cannot be written: " + reason(cause), cause);
        }
    }

    /**
     * Writes a file that must not be there yet.
     *
     * @throws StoreUnusableException when there is one, which is left as it is, or it cannot be written
     */
    public static void writeNew(Path file, String text) {
        try {
            Files.createFile(file, onlyForOwner("rw-------"));
            Files.writeString(file, text);
        } catch (FileAlreadyExistsException cause) {
            throw new StoreUnusableException(file + " is there already; it is left as it is", cause);
        } catch (IOException cause) {
            throw new StoreUnusableException(file + " cannot be written: " + reason(cause), cause);
        }
    }

    /** Makes an empty file of a name that nothing has. */
    public static Path createTemporary(Path directory, String prefix, String suffix) throws IOException {
        return Files.createTempFile(directory, prefix, suffix, onlyForOwner("rw-------"));
    }

    /** Makes a file with the directories above it; what was written is on the disk when the stream was closed. */
    public static OutputStream create(Path file) throws IOException {
        createDirectory(directoryOf(file));
        Files.createFile(file, onlyForOwner("rw-------"));
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        return new FilterOutputStream(Channels.newOutputStream(channel)) {
            @Override
            public void write(byte[] octets, int from, int count) throws IOException {
                out.write(octets, from, count);
            }

            @Override
            public void close() throws IOException {
                channel.force(true);
                super.close();
            }
        };
    }

    /**
     * Where a file stands.
     *
     * @throws StoreUnusableException when it is the root of all
     */
    public static Path directoryOf(Path file) {
        return Optional.ofNullable(file.toAbsolutePath().normalize().getParent())
                .orElseThrow(() -> new StoreUnusableException(file + " is not a file"));
    }

    /** Makes the names in a directory durable, where the system lets one. */
    public static void flushDirectory(Path directory) throws IOException {
        if (POSIX) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** In one line that a file cannot be used so, and why. */
    public static String cannot(Path file, String what, IOException cause) {
        return file + " cannot " + what + ": " + reason(cause);
    }

    /**
     * Removes a file if it is there.
     *
     * @throws StoreUnusableException when that cannot be
     */
    public static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException cause) {
            throw new StoreUnusableException(file + " cannot be removed: " + reason(cause), cause);
        }
    }

    private static FileAttribute<?>[] onlyForOwner(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static String reason(IOException cause) {
        String word = cause.getClass().getSimpleName().replace("Exception", "");
        return cause instanceof FileSystemException at && at.getReason() != null ? at.getReason() : word;
    }
}
