package io.mivo.adapter.http.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.http.FakeCore;
import io.mivo.adapter.http.HttpSettings;
import io.mivo.adapter.http.StartedServer;
import io.mivo.adapter.http.jose.TestSigner;
import io.mivo.adapter.http.route.Pages;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile requests for tokens, octet by octet against the server as it runs. */
class HostileCatalogueTest {
    private static final TestSigner SIGNER = TestSigner.p256();
    private static final TestSigner EDWARDS = TestSigner.ed25519();
    private static final AssertionWorkshop WORKSHOP = new AssertionWorkshop(SIGNER);
    private static final FakeCore CORE = new FakeCore();
    private static final StartedServer SERVER = started();

    private static StartedServer started() {
        String jwk = SIGNER.jwk("\"kid\":\"k1\"");
        RealAccess access = new RealAccess(Clock.systemUTC())
                .with("billing", true, jwk)
                .with("edwards", true, EDWARDS.jwk())
                .with("disabled", false, jwk)
                .with("keyless", true);
        HttpSettings settings = HttpSettings.at("127.0.0.1", 0).withPublicUrls(List.of(AssertionWorkshop.ISSUER));
        return new StartedServer(access.ports(CORE), settings, Pages.NONE, new Patient());
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    static Stream<String> forms() {
        return new HostileForms(WORKSHOP).all().stream();
    }

    static Stream<String> assertions() {
        return new HostileAssertions(WORKSHOP).all().stream();
    }

    @Test
    void holds_more_than_200_requests() {
        assertThat(forms().count() + assertions().count()).isGreaterThan(300);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void http_that_is_not_as_it_must_be_gives_no_token_T01_to_T14(String request) throws IOException {
        assertRefused(SERVER.raw(request));
    }

    @ParameterizedTest
    @MethodSource("assertions")
    void assertions_that_prove_nothing_give_no_token_J01_to_J19(String assertion) throws IOException {
        String answer = SERVER.raw(Octets.post(AssertionWorkshop.form(assertion)));

        assertRefused(answer);
        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\"error\":\"invalid_");
    }

    @Test
    void strangers_are_all_told_the_same_J18() throws IOException {
        TestSigner stranger = TestSigner.p256();
        Set<String> bodies = new TreeSet<>();
        for (String client : List.of("billing", "disabled", "nobody", "keyless")) {
            String claims = AssertionWorkshop.json(AssertionWorkshop.claims()).replace("billing", client);
            String answer =
                    SERVER.raw(Octets.post(AssertionWorkshop.form(stranger.sign("{\"alg\":\"ES256\"}", claims))));
            bodies.add(answer.replaceAll("(?m)^(Date|X-Request-Id): .*$", ""));
        }

        assertThat(bodies).hasSize(1);
    }

    @Test
    void the_owner_of_the_key_is_told_the_audience_and_the_clock_J18() throws IOException {
        assertThat(SERVER.raw(Octets.post(AssertionWorkshop.form(WORKSHOP.with("aud", "\"https://other.example\"")))))
                .contains("aud must be https://mivo.example alone");
        String early = String.valueOf(AssertionWorkshop.seconds(-1_000));
        assertThat(SERVER.raw(Octets.post(AssertionWorkshop.form(WORKSHOP.with("exp", early)))))
                .contains("s past by the clock here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"ES256\",\"kid\":\"k1\"}",
                "{\"alg\":\"ES256\"}",
                "{\"alg\":\"ES256\",\"typ\":\"JWT\"}",
                "{\"alg\":\"ES256\",\"typ\":\"jwt\"}",
                "{\"alg\":\"ES256\",\"typ\":\"client-authentication+jwt\"}",
                "{\"alg\":\"ES256\",\"typ\":\"application/client-authentication+jwt\"}",
                "{\"alg\":\"ES256\",\"unknown\":\"member\"}"
            })
    void headers_that_clients_send_are_accepted_J05_J08(String header) throws IOException {
        assertToken(Octets.post(AssertionWorkshop.form(WORKSHOP.headed(header))));
    }

    @Test
    void both_names_of_ed25519_are_accepted_J03() throws IOException {
        for (String alg : List.of("EdDSA", "Ed25519")) {
            String claims = AssertionWorkshop.json(AssertionWorkshop.claims()).replace("billing", "edwards");
            assertToken(Octets.post(AssertionWorkshop.form(EDWARDS.sign("{\"alg\":\"" + alg + "\"}", claims))));
        }
    }

    @Test
    void claims_that_clients_send_are_accepted_J10_J12_J13() throws IOException {
        for (String assertion : List.of(
                WORKSHOP.with("iat", ""),
                WORKSHOP.with("iat", String.valueOf(AssertionWorkshop.seconds(8))),
                WORKSHOP.with("iat", AssertionWorkshop.seconds(0) + ".25"),
                WORKSHOP.with("nbf", String.valueOf(AssertionWorkshop.seconds(8))),
                WORKSHOP.with("nbf", String.valueOf(AssertionWorkshop.seconds(-86_400))),
                WORKSHOP.with("exp", String.valueOf(AssertionWorkshop.seconds(3_600))),
                WORKSHOP.with("aud", "[\"https://mivo.example\"]"),
                WORKSHOP.with("unknown", "{\"a\":[1]}"))) {
            assertToken(Octets.post(AssertionWorkshop.form(assertion)));
        }
    }

    @Test
    void forms_that_clients_send_are_accepted_T02_T04_T07_T10() throws IOException {
        for (String media : List.of(";charset=UTF-8", "; charset=utf-8", ";CHARSET=\"utf-8\"", "")) {
            String type = "content-TYPE: Application/X-www-form-urlencoded" + media + "\r\nAccept: text/html\r\n";
            assertToken(Octets.request("POST /api/token", type, WORKSHOP.rightForm()));
        }
        for (String more : List.of(
                "&client_id=billing",
                "&client_id=",
                "&scope=",
                "&unknown=x",
                "&&",
                "&scope=sensors:read",
                "&resource=https://mivo.example/api/MivoAPI/v1")) {
            assertToken(Octets.post(WORKSHOP.rightForm() + more));
        }
        assertToken(Octets.request("POST /api/token?x=1", Octets.FORM, WORKSHOP.rightForm()));
        assertToken(Octets.bare(
                "Host: any\r\n" + Octets.FORM + "Transfer-Encoding: chunked\r\n",
                Octets.chunked(WORKSHOP.rightForm())));
    }

    @Test
    void no_other_site_may_read_an_answer_T16() throws IOException {
        String answer = SERVER.raw(Octets.post("Origin: https://evil.example\r\n", WORKSHOP.rightForm()));

        assertThat(answer.toLowerCase(Locale.ROOT)).doesNotContain("access-control");
    }

    private static void assertRefused(String answer) {
        assertThat(answer).matches("(?s)HTTP/1\\.1 (4\\d\\d|501|505) .*");
        assertThat(answer.toLowerCase(Locale.ROOT))
                .doesNotContain("access_token")
                .doesNotContain("exception")
                .doesNotContain("\tat ")
                .doesNotContain("io.mivo")
                .doesNotContain("set-cookie");
        assertThat(CORE.asked).isEmpty();
    }

    private static void assertToken(String request) throws IOException {
        assertThat(SERVER.raw(request))
                .startsWith("HTTP/1.1 200 ")
                .contains("Content-Type: application/json\r\n")
                .contains("Cache-Control: no-store\r\n")
                .contains("Pragma: no-cache\r\n")
                .contains("\"token_type\":\"Bearer\",\"expires_in\":900,");
    }
}
