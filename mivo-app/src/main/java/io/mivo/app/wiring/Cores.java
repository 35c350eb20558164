package io.mivo.app.wiring;

import io.mivo.adapter.fieldbus.mbus.writing.TelegramEncoding;
import io.mivo.adapter.fieldbus.modbus.decode.RegisterEncoding;
import io.mivo.adapter.http.jose.NimbusKeyReading;
import io.mivo.adapter.persistence.document.YamlProfileDocuments;
import io.mivo.adapter.persistence.document.YamlSiteDocuments;
import io.mivo.adapter.persistence.library.ProfileLibrary;
import io.mivo.application.MivoCore;
import io.mivo.application.MivoCoreBuilder;
import java.nio.file.Path;
import java.util.Optional;

/** Cores over real devices. */
public final class Cores {
    private Cores() {}

    /** A core that forgets everything at its end and licenses itself. */
    public static MivoCore inMemory() {
        return inMemory(Optional.empty());
    }

    /** The same, also with the profiles that stand in a data directory. */
    public static MivoCore inMemory(Optional<Path> profilesIn) {
        return begun(profilesIn.map(ProfileLibrary::in).orElseGet(ProfileLibrary::ofMivo))
                .build();
    }

    /** A core that still needs its storage. */
    static MivoCoreBuilder begun(ProfileLibrary profiles) {
        return MivoCore.over(new LineDevices(), new RawAnswerDecoding())
                .encoding(new RegisterEncoding())
                .recordEncoding(new TelegramEncoding())
                .profiles(profiles, new YamlProfileDocuments())
                .siteFiles(new YamlSiteDocuments(), new NimbusKeyReading());
    }
}
