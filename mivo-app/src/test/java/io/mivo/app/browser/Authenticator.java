package io.mivo.app.browser;

import io.mivo.application.secret.Base32;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The application on a phone that shows codes: RFC 4226 and RFC 6238, written down once more.
 *
 * @param key Base32
 */
record Authenticator(String key) {
    private static final int STEP_SECONDS = 30;

    /** The code of now, or of so many steps ahead. */
    String code(int ahead) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(Base32.decode(key), "HmacSHA1"));
            long step = Instant.now().getEpochSecond() / STEP_SECONDS + ahead;
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int binary = ByteBuffer.wrap(hash).getInt(hash[19] & 15) & 0x7fffffff;
            return "%06d".formatted(binary % 1_000_000);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
