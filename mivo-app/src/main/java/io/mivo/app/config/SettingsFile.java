package io.mivo.app.config;

import io.mivo.adapter.http.jose.NimbusKeyReading;
import io.mivo.adapter.persistence.document.ServerSettings;
import io.mivo.adapter.persistence.document.ServerSettings.Audit;
import io.mivo.adapter.persistence.document.ServerSettings.Sessions;
import io.mivo.adapter.persistence.document.YamlServerSettings;
import io.mivo.app.failure.FailedException;
import io.mivo.app.failure.FaultLines;
import io.mivo.app.failure.TextFile;
import io.mivo.app.wiring.Terms;
import io.mivo.application.port.driving.LogIn.Lasting;
import io.mivo.application.port.driving.LogIn.Rules;
import io.mivo.application.port.driving.ReadAudit.Keeping;
import io.mivo.domain.access.FactorDuty;
import io.mivo.domain.access.KeyMaterial;
import io.mivo.domain.audit.Actor;
import io.mivo.domain.refusal.RefusedException;
import io.mivo.domain.site.SiteFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The settings file {@code mivo.yaml} of a data directory, its form and keys checked. */
public final class SettingsFile {
    private final Path file;
    private final Optional<YamlServerSettings> document;

    private SettingsFile(Path file, Optional<YamlServerSettings> document) {
        this.file = file;
        this.document = document;
    }

    /**
     * The one in a data directory; it may be absent.
     *
     * @throws FailedException with every fault of it
     */
    public static SettingsFile in(Path directory) {
        Path file = directory.resolve("mivo.yaml");
        if (!Files.exists(file)) {
            return new SettingsFile(file, Optional.empty());
        }
        YamlServerSettings document = YamlServerSettings.read(TextFile.read(file));
        if (!document.faults().isEmpty()) {
            throw new FailedException(FaultLines.of(file, document.faults()));
        }
        SettingsFile settings = new SettingsFile(file, Optional.of(document));
        settings.requireKeys();
        return settings;
    }

    private void requireKeys() {
        try {
            trustedKeys().map(KeyMaterial.Jwks::new).ifPresent(new NimbusKeyReading()::read);
        } catch (RefusedException refused) {
            throw fault("licensing.trustedKeys", refused.detail());
        }
    }

    /** What it says. */
    public ServerSettings settings() {
        return document.map(YamlServerSettings::settings).orElse(ServerSettings.NONE);
    }

    /** How a server with these settings is called, unless its command line says otherwise. */
    public String url() {
        return settings().publicUrls().stream()
                .findFirst()
                .orElseGet(() -> Doors.of(Choices.Doors.NONE, this).url());
    }

    /** On what terms its data directory is opened by the program itself. */
    public Terms terms() {
        return new Terms(trustedKeys(), recording(), rules(), Actor.SYSTEM);
    }

    private Terms.Recording recording() {
        Audit audit = settings().audit();
        return new Terms.Recording(
                audit.days().map(Keeping.USUAL::forDays).orElse(Keeping.USUAL),
                audit.log().orElse(false));
    }

    private Rules rules() {
        return new Rules(lasting(), settings().secondFactor().orElse(FactorDuty.OPTIONAL));
    }

    private Lasting lasting() {
        Sessions sessions = settings().sessions();
        try {
            return new Lasting(
                    sessions.idleMinutes().map(Duration::ofMinutes).orElse(Lasting.USUAL.idle()),
                    sessions.hours().map(Duration::ofHours).orElse(Lasting.USUAL.whole()));
        } catch (IllegalArgumentException fault) {
            throw fault("sessions", String.valueOf(fault.getMessage()));
        }
    }

    /** The keys of a vendor of licenses, as a JSON Web Key Set. */
    private Optional<String> trustedKeys() {
        return settings().trustedKeys();
    }

    /** The site file it names; a relative name counts from its own directory. */
    public Optional<Path> site() {
        return path(settings().site());
    }

    /** A file that it names; a relative name counts from its own directory. */
    Optional<Path> path(Optional<String> name) {
        return name.map(file::resolveSibling);
    }

    /** Where to listen, as it says at a path of it. */
    Optional<Binding> binding(String path, Optional<String> text) {
        try {
            return text.map(Binding::parse);
        } catch (IllegalArgumentException fault) {
            throw fault(path, String.valueOf(fault.getMessage()));
        }
    }

    /** A fault at a path of it. */
    FailedException fault(String path, String message) {
        int line = document.map(found -> found.lineOf(path)).orElse(1);
        return new FailedException(FaultLines.of(file, List.of(new SiteFault(line, path, message))));
    }
}
