package io.mivo.adapter.persistence.directory;

import java.io.IOException;
import java.nio.file.Path;

/** Holds the lock of a directory until its input ends. */
final class LockingProgram {
    private LockingProgram() {}

    public static void main(String[] arguments) throws IOException {
        try (DirectoryLock held = DirectoryLock.acquire(Path.of(arguments[0]))) {
            System.out.println("locked");
            int end = System.in.read();
            System.out.println(end);
        }
    }
}
