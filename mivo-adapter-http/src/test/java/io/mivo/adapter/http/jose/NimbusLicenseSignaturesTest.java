package io.mivo.adapter.http.jose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mivo.application.contract.LicenseSignaturesContract;
import io.mivo.application.port.driven.AccessTokens;
import io.mivo.application.port.driven.LicenseSignatures;
import io.mivo.domain.license.License;
import io.mivo.domain.license.License.Term;
import io.mivo.domain.license.LicenseId;
import io.mivo.domain.refusal.Fault;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NimbusLicenseSignaturesTest extends LicenseSignaturesContract {
    private static final TestSigner VENDOR = TestSigner.ed25519();
    private static final String TRUSTED = "{\"keys\":[" + VENDOR.jwk("\"kid\":\"vendor\"") + "]}";
    private static final String HEADER = "{\"alg\":\"EdDSA\"}";
    private static final String PAYLOAD = """
            {"id":"L-1","licensee":"House 12","unit":"MIVO-000123","seats":25,\
            "validFrom":"2026-01-01T00:00:00.000Z","validUntil":null}""";

    @Override
    protected LicenseSignatures signatures() {
        return new NimbusLicenseSignatures();
    }

    @Override
    protected AccessTokens keys() {
        return new NimbusAccessTokens();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"EdDSA\"}",
                "{\"alg\":\"Ed25519\",\"typ\":\"JWT\"}",
                "{\"alg\":\"EdDSA\",\"kid\":\"vendor\"}"
            })
    void a_document_that_a_vendor_signed_elsewhere_is_a_license(String header) {
        License license = signatures().verify(VENDOR.sign(header, PAYLOAD) + "\n", TRUSTED);

        assertThat(license)
                .isEqualTo(new License(
                        new LicenseId("L-1"),
                        "House 12",
                        Optional.of("MIVO-000123"),
                        Optional.of(25),
                        new Term(Optional.of(Instant.parse("2026-01-01T00:00:00Z")), Optional.empty())));
    }

    @Test
    void a_document_is_a_compact_jws_with_six_members() {
        License own = new License(new LicenseId("own"), "own", Optional.empty(), Optional.empty(), Term.FOR_EVER);

        String[] parts = signatures()
                .sign(own, new KeyMaking().make("EdDSA").privateJwk())
                .split("\\.");

        assertThat(parts).hasSize(3);
        assertThat(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8))
                .isEqualTo("{\"id\":\"own\",\"licensee\":\"own\",\"unit\":null,\"seats\":null,"
                        + "\"validFrom\":null,\"validUntil\":null}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"id\":\"L-1\" | \"id\":\"L 1\" | id",
                "\"id\":\"L-1\" | \"id\":7 | id",
                "\"licensee\":\"House 12\" | \"licensee\":null | licensee",
                "\"unit\":\"MIVO-000123\" | \"unit\":123 | unit",
                "\"seats\":25 | \"seats\":0 | seats",
                "\"seats\":25 | \"seats\":-1 | seats",
                "\"seats\":25 | \"seats\":2.5 | seats",
                "\"seats\":25 | \"seats\":\"25\" | seats",
                "\"seats\":25 | \"seats\":99999999999 | seats",
                "\"seats\":25, | '' | seats",
                "\"seats\":25 | \"Seats\":25 | Seats",
                "\"2026-01-01T00:00:00.000Z\" | \"2026-01-01\" | validFrom",
                "\"2026-01-01T00:00:00.000Z\" | 1767225600 | validFrom",
                "\"validUntil\":null | \"validUntil\":false | validUntil",
                "\"validUntil\":null | \"validUntil\":null,\"free\":true | free"
            })
    void a_member_that_is_wrong_is_named(String part, String other, String name) {
        RefusedException refusal = refusal(VENDOR.sign(HEADER, PAYLOAD.replace(part, other)), TRUSTED);

        assertThat(refusal.faults()).extracting(Fault::pointer).contains("/" + name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"none\"}",
                "{\"alg\":\"HS256\"}",
                "{\"alg\":\"ES256\"}",
                "{\"alg\":\"EdDSA\",\"crit\":[]}",
                "null"
            })
    void a_document_with_another_header_is_none(String header) {
        assertThat(refusal(VENDOR.sign(header, PAYLOAD), TRUSTED)).hasMessageStartingWith("the license ");
    }

    @Test
    void rsa_signs_no_licenses() {
        TestSigner rsa = TestSigner.rs256(2048);
        String document = rsa.sign("{\"alg\":\"RS256\"}", PAYLOAD);

        assertThat(refusal(document, "{\"keys\":[" + rsa.jwk() + "]}")).hasMessageContaining("neither EdDSA nor ES256");
    }

    @Test
    void trusted_keys_that_are_none_are_refused() {
        assertThat(refusal(VENDOR.sign(HEADER, PAYLOAD), "{}")).hasMessageContaining("kty");
    }

    private RefusedException refusal(String document, String trusted) {
        RefusedException refusal =
                catchThrowableOfType(RefusedException.class, () -> signatures().verify(document, trusted));
        assertThat(refusal).isNotNull();
        assertThat(refusal.reason()).isEqualTo(Reason.MALFORMED);
        return refusal;
    }
}
