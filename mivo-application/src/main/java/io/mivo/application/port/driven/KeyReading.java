package io.mivo.application.port.driven;

import io.mivo.domain.access.ApiKey;
import io.mivo.domain.access.KeyMaterial;
import java.util.List;

/** Understands public keys that somebody hands in. Safe for use by many threads. */
public interface KeyReading {
    /**
     * The keys in it.
     *
     * @throws io.mivo.domain.refusal.RefusedException MALFORMED when there is none, when one is weak or unfit, or when
     *     it holds private material; nothing was kept
     */
    List<ApiKey> read(KeyMaterial material);
}
