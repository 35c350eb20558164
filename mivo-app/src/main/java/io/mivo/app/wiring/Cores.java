package io.mivo.app.wiring;

import io.mivo.adapter.fieldbus.mbus.writing.TelegramEncoding;
import io.mivo.adapter.fieldbus.modbus.decode.RegisterEncoding;
import io.mivo.adapter.http.jose.NimbusKeyReading;
import io.mivo.adapter.persistence.document.YamlSiteDocuments;
import io.mivo.application.MivoCore;
import io.mivo.application.MivoCoreBuilder;

/** Cores over real devices. */
public final class Cores {
    private Cores() {}

    /** A core that forgets everything at its end and licenses itself. */
    public static MivoCore inMemory() {
        return begun().build();
    }

    /** A core that still needs its storage. */
    static MivoCoreBuilder begun() {
        return MivoCore.over(new LineDevices(), new RawAnswerDecoding())
                .encoding(new RegisterEncoding())
                .recordEncoding(new TelegramEncoding())
                .siteFiles(new YamlSiteDocuments(), new NimbusKeyReading());
    }
}
