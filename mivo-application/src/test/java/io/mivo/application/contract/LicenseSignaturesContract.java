package io.mivo.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mivo.application.port.driven.AccessTokens;
import io.mivo.application.port.driven.LicenseSignatures;
import io.mivo.domain.access.SigningKey;
import io.mivo.domain.access.SigningKey.Purpose;
import io.mivo.domain.license.License;
import io.mivo.domain.license.License.Term;
import io.mivo.domain.license.LicenseId;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What signing and verifying licenses means. */
public abstract class LicenseSignaturesContract {
    private static final License LIMITED = new License(
            new LicenseId("L-2026-17"),
            "Housing cooperative \u00c4ngen",
            Optional.of("MIVO-000123"),
            Optional.of(25),
            new Term(
                    Optional.of(Instant.parse("2026-01-01T00:00:00Z")),
                    Optional.of(Instant.parse("2027-01-01T00:00:00Z"))));
    private static final License UNLIMITED =
            new License(new LicenseId("own"), "own", Optional.empty(), Optional.empty(), Term.FOR_EVER);

    /** The subject. */
    protected abstract LicenseSignatures signatures();

    /** Makes the keys. */
    protected abstract AccessTokens keys();

    @Test
    void a_signed_license_comes_back_as_it_was() {
        SigningKey vendor = key();

        String document = signatures().sign(LIMITED, vendor.privateJwk());

        assertThat(signatures().verify(document, trusting(key(), vendor))).isEqualTo(LIMITED);
    }

    @Test
    void what_is_without_limits_comes_back_without_limits() {
        SigningKey vendor = key();

        String document = signatures().sign(UNLIMITED, vendor.privateJwk());

        assertThat(signatures().verify(document, trusting(vendor))).isEqualTo(UNLIMITED);
    }

    @Test
    void a_document_that_no_trusted_key_signed_is_refused() {
        String document = signatures().sign(LIMITED, key().privateJwk());

        assertRefused(document, trusting(key()));
    }

    @Test
    void garbage_is_refused() {
        assertRefused("", trusting(key()));
        assertRefused("a.b.c", trusting(key()));
    }

    @Test
    void a_public_key_signs_nothing() {
        SigningKey vendor = key();

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> signatures().sign(LIMITED, trusting(vendor)))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.MALFORMED));
    }

    private void assertRefused(String document, String trusted) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> signatures().verify(document, trusted))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.MALFORMED));
    }

    private SigningKey key() {
        return keys().newKey(Purpose.LICENSES, Instant.parse("2026-11-23T12:00:00Z"));
    }

    private String trusting(SigningKey... keys) {
        return keys().publicKeys(List.of(keys));
    }
}
