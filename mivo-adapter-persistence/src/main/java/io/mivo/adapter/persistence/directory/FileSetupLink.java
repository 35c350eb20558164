package io.mivo.adapter.persistence.directory;

import io.mivo.application.port.driven.SetupLinkFile;
import java.nio.file.Path;
import java.util.function.Supplier;

/** The way in for the administrator of a new installation, as a line in {@code setup-link}. Safe for use by many threads. */
public final class FileSetupLink implements SetupLinkFile {
    private final Path file;
    private final Supplier<String> baseUrl;

    /**
     * The link of a data directory.
     *
     * @param directory the data directory
     * @param baseUrl where the web interface is, asked when the link is written; without a slash at its end
     */
    public FileSetupLink(Path directory, Supplier<String> baseUrl) {
        this.file = directory.resolve("setup-link");
        this.baseUrl = baseUrl;
    }

    @Override
    public void leave(String secret) {
        PrivateFiles.write(file, baseUrl.get() + "/setup#" + secret + "\n");
    }

    @Override
    public void remove() {
        PrivateFiles.remove(file);
    }
}
