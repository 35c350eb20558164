package io.mivo.app.failure;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Files that a person hands in. */
public final class TextFile {
    private TextFile() {}

    /**
     * What is in it.
     *
     * @throws FailedException when it cannot be read, naming it
     */
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException absent) {
            throw new FailedException(file + ": there is no such file", absent);
        } catch (CharacterCodingException binary) {
            throw new FailedException(file + ": this is not text in UTF-8", binary);
        } catch (IOException cause) {
            throw new FailedException(file + ": cannot be read (" + reason(file, cause) + ")", cause);
        }
    }

    private static String reason(Path file, IOException cause) {
        return Files.isDirectory(file)
                ? "it is a directory"
                : cause.getClass().getSimpleName().replace("Exception", "");
    }
}
