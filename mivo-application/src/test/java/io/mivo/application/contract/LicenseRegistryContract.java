package io.mivo.application.contract;

import static io.mivo.application.contract.Examples.LIMITED;
import static io.mivo.application.contract.Examples.UNLIMITED;
import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.port.driven.LicenseRegistry;
import io.mivo.domain.license.License;
import io.mivo.domain.license.LicenseId;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a registry of licenses does. */
public abstract class LicenseRegistryContract {
    private LicenseRegistry licenses;

    /** An empty registry. */
    protected abstract LicenseRegistry newRegistry();

    @BeforeEach
    void begin() {
        licenses = newRegistry();
    }

    @Test
    void a_new_one_is_empty() {
        assertThat(licenses.licenses()).isEmpty();
    }

    @Test
    void licenses_come_back_by_id() {
        licenses.keep(UNLIMITED, "");
        licenses.keep(LIMITED, "eyJhbGciOiJFZERTQSJ9.e30.c2ln");

        assertThat(licenses.licenses()).containsExactly(LIMITED, UNLIMITED);
    }

    @Test
    void the_signed_document_comes_back_when_there_is_one() {
        licenses.keep(UNLIMITED, "");
        licenses.keep(LIMITED, "eyJhbGciOiJFZERTQSJ9.e30.c2ln");

        assertThat(licenses.document(LIMITED.id())).contains("eyJhbGciOiJFZERTQSJ9.e30.c2ln");
        assertThat(licenses.document(UNLIMITED.id())).isEmpty();
        assertThat(licenses.document(new LicenseId("never-seen"))).isEmpty();
    }

    @Test
    void a_license_takes_the_place_of_one_with_the_same_id() {
        License other = new License(LIMITED.id(), "Other", Optional.empty(), Optional.empty(), License.Term.FOR_EVER);
        licenses.keep(LIMITED, "");

        licenses.keep(other, "");

        assertThat(licenses.licenses()).containsExactly(other);
    }
}
