package io.mivo.adapter.persistence.library;

import io.mivo.adapter.persistence.document.YamlProfileDocuments;
import io.mivo.application.port.driven.DeviceProfiles;
import io.mivo.application.port.driven.ProfileDocuments.ProfileDocument;
import io.mivo.domain.profile.LibraryProfile;
import io.mivo.domain.profile.ProfileName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The profiles that come with MIVO, and those of an installation in {@code DIR/profiles/NAME.yaml}, which are read anew
 * whenever they are asked for. Safe for use by many threads.
 */
public final class ProfileLibrary implements DeviceProfiles {
    private static final Logger LOG = System.getLogger(ProfileLibrary.class.getName());
    private static final String INDEX = "index";
    private static final String SUFFIX = ".yaml";
    private static final String OWN = "profiles";

    private final List<ProfileName> built = builtIn();
    private final Map<ProfileName, LibraryProfile> known = new ConcurrentHashMap<>();
    private final Optional<Path> own;

    private ProfileLibrary(Optional<Path> own) {
        this.own = own;
    }

    /** What comes with MIVO. */
    public static ProfileLibrary ofMivo() {
        return new ProfileLibrary(Optional.empty());
    }

    /** What comes with MIVO, and what stands in a data directory. */
    public static ProfileLibrary in(Path dataDirectory) {
        return new ProfileLibrary(Optional.of(dataDirectory.resolve(OWN)));
    }

    @Override
    public Optional<LibraryProfile> find(ProfileName name) {
        if (!built.contains(name)) {
            return ownFile(name).flatMap(file -> read(file, name));
        }
        ownFile(name)
                .ifPresent(file -> LOG.log(
                        Level.WARNING, "{0} is not used: {1} comes with MIVO; give yours another name", file, name));
        return Optional.of(known.computeIfAbsent(name, ProfileLibrary::resource));
    }

    @Override
    public List<ProfileName> names() {
        return Stream.concat(built.stream(), ownNames().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Optional<Path> ownFile(ProfileName name) {
        return own.map(directory -> directory.resolve(name + SUFFIX)).filter(Files::isRegularFile);
    }

    private static Optional<LibraryProfile> read(Path file, ProfileName name) {
        ProfileDocument document = new YamlProfileDocuments().read(text(file));
        document.faults().stream()
                .findFirst()
                .ifPresent(first -> LOG.log(
                        Level.WARNING,
                        "the profile in {0} cannot be used: line {1}: {2}; ''mivo profiles check'' lists every fault",
                        file,
                        first.line(),
                        first.message()));
        Optional<LibraryProfile> profile = document.profile();
        profile.filter(each -> !each.name().equals(name))
                .ifPresent(each -> LOG.log(
                        Level.WARNING,
                        "the profile in {0} cannot be used: it is named {1}, so its file must be {1}.yaml",
                        file,
                        each.name()));
        return profile.filter(each -> each.name().equals(name));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }

    private List<ProfileName> ownNames() {
        return own.map(ProfileLibrary::namesIn).orElse(List.of());
    }

    private static List<ProfileName> namesIn(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.flatMap(file -> name(file.getFileName().toString())).toList();
        } catch (NotDirectoryException gone) {
            return List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot list " + directory, unreadable);
        }
    }

    private static Stream<ProfileName> name(String file) {
        if (!file.endsWith(SUFFIX)) {
            return Stream.of();
        }
        try {
            return Stream.of(new ProfileName(file.substring(0, file.length() - SUFFIX.length())));
        } catch (IllegalArgumentException noName) {
            LOG.log(Level.WARNING, "the file profiles/{0} is no profile: {1}", file, noName.getMessage());
            return Stream.of();
        }
    }

    private static List<ProfileName> builtIn() {
        return resourceText(INDEX).lines().map(ProfileName::new).toList();
    }

    private static LibraryProfile resource(ProfileName name) {
        ProfileDocument document = new YamlProfileDocuments().read(resourceText(name + SUFFIX));
        return document.profile()
                .orElseThrow(() -> new IllegalStateException("the library's " + name + ": " + document.faults()));
    }

    private static String resourceText(String name) {
        try (InputStream in = ProfileLibrary.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the distribution lacks the resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the resource " + name, unreadable);
        }
    }
}
