package io.mivo.adapter.http.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Files that lie beside the classes. */
final class ClasspathFile {
    private ClasspathFile() {}

    /** The content of one; its path begins with a slash. */
    static byte[] read(String path) {
        try (InputStream stream = ClasspathFile.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its file " + path);
            }
            return stream.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
