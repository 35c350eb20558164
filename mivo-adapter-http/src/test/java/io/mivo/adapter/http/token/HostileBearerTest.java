package io.mivo.adapter.http.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.http.FakeCore;
import io.mivo.adapter.http.HttpSettings;
import io.mivo.adapter.http.Samples;
import io.mivo.adapter.http.StartedServer;
import io.mivo.adapter.http.jose.TestSigner;
import io.mivo.adapter.http.route.Pages;
import io.mivo.application.fake.LeapingClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hostile calls of the API, octet by octet against the server as it runs. */
class HostileBearerTest {
    private static final String LIST = "/api/MivoAPI/v1/ListActiveSensors";
    private static final TestSigner SIGNER = TestSigner.p256();
    private static final LeapingClock CLOCK = new LeapingClock();
    private static final FakeCore CORE = new FakeCore().listing(Samples.list());
    private static final StartedServer SERVER = new StartedServer(
            new RealAccess(CLOCK).with("billing", true, SIGNER.jwk()).ports(CORE),
            HttpSettings.at("127.0.0.1", 0).withPublicUrls(List.of(AssertionWorkshop.ISSUER)),
            Pages.NONE,
            new Patient());
    private static final String TOKEN = token(1);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    static Stream<String> credentials() {
        String[] parts = TOKEN.split("\\.");
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String header = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
        List<String> all = new ArrayList<>(List.of(
                "",
                "Authorization: \r\n",
                "Authorization: Bearer\r\n",
                "Authorization: Bearer \r\n",
                "Authorization: " + TOKEN + "\r\n",
                "Authorization: Basic " + TOKEN + "\r\n",
                "Authorization: DPoP " + TOKEN + "\r\n",
                "Authorization: Bearer" + TOKEN + "\r\n",
                "Authorization: Bearer\t" + TOKEN + "\r\n",
                "Authorization: Bearer:" + TOKEN + "\r\n",
                "Authorization: Bearer \"" + TOKEN + "\"\r\n",
                "Authorization: Bearer " + TOKEN + " " + TOKEN + "\r\n",
                "Authorization: Bearer " + TOKEN + ",\r\n",
                "Authorization: Bearer " + TOKEN + "\r\nAuthorization: Bearer " + TOKEN + "\r\n",
                "Authorization: Bearer x\r\nAuthorization: Bearer " + TOKEN + "\r\n",
                "Authorization : Bearer " + TOKEN + "\r\n",
                "Cookie: access_token=" + TOKEN + "\r\n",
                "X-Authorization: Bearer " + TOKEN + "\r\n",
                "Proxy-Authorization: Bearer " + TOKEN + "\r\n",
                "X-Access-Token: " + TOKEN + "\r\n"));
        for (String token : List.of(
                "x",
                "..",
                "a.b.c",
                parts[0] + "." + parts[1],
                parts[0] + "." + parts[1] + ".",
                parts[0] + "." + parts[1] + "." + "A".repeat(86),
                TOKEN + "=",
                TOKEN + ".x",
                TOKEN.substring(1),
                TOKEN.substring(0, TOKEN.length() - 4),
                encoded(header.replace("ES256", "none")) + "." + parts[1] + ".",
                encoded(header.replace("ES256", "none")) + "." + parts[1] + "." + parts[2],
                encoded(header.replace("ES256", "HS256")) + "." + parts[1] + "." + parts[2],
                encoded(header.replace("at+jwt", "JWT")) + "." + parts[1] + "." + parts[2],
                parts[0] + "." + encoded(payload.replace("billing", "another")) + "." + parts[2],
                parts[0] + "." + encoded(payload.replaceAll("\"exp\":\\d+", "\"exp\":4102444800")) + "." + parts[2],
                SIGNER.sign(header, payload),
                SIGNER.sign(header.replaceAll("\"kid\":\"[^\"]*\"", "\"kid\":\"k1\""), payload),
                SIGNER.sign("{\"typ\":\"at+jwt\",\"alg\":\"ES256\",\"jwk\":" + SIGNER.jwk() + "}", payload),
                SIGNER.sign("{\"typ\":\"at+jwt\",\"alg\":\"ES256\"}", payload),
                SIGNER.sign("{\"alg\":\"ES256\"}", claims(99)),
                "eyJhbGciOiJub25lIn0." + parts[1] + ".",
                "A".repeat(12_000))) {
            all.add("Authorization: Bearer " + token + "\r\n");
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("credentials")
    void nothing_but_a_token_of_ours_opens_the_api_B01_to_B05(String header) throws IOException {
        String answer = SERVER.raw(request("GET " + LIST, header));

        assertThat(answer).matches("(?s)HTTP/1\\.1 (400|401|431) .*").doesNotContain("\"sensors\"");
        assertThat(CORE.asked).isEmpty();
    }

    static Stream<String> paths() {
        return Stream.of(
                "/" + LIST,
                LIST + "/",
                LIST + "//",
                "/api/./MivoAPI/v1/ListActiveSensors",
                "/api/x/../MivoAPI/v1/ListActiveSensors",
                "/api/%2e/MivoAPI/v1/ListActiveSensors",
                "/api/x/%2e%2e/MivoAPI/v1/ListActiveSensors",
                "/api/MivoAPI/v1/;/ListActiveSensors",
                "/api/MivoAPI;a=b/v1/ListActiveSensors",
                LIST + ";a=b",
                LIST + "%00",
                LIST + "%2f",
                LIST + "%20",
                LIST + ".json",
                "/api%2fMivoAPI/v1/ListActiveSensors",
                "/api/MivoAPI%2fv1/ListActiveSensors",
                "/api/MivoAPI/v1/%4cistActiveSensors",
                "/api/mivoapi/v1/ListActiveSensors",
                "/API/MivoAPI/v1/ListActiveSensors",
                "/api/MivoAPI/v1\\ListActiveSensors",
                "/swagger/../api/MivoAPI/v1/ListActiveSensors",
                "/swagger/..;/api/MivoAPI/v1/ListActiveSensors",
                "/health/live/../../api/MivoAPI/v1/ListActiveSensors",
                LIST + "?access_token=" + TOKEN,
                LIST + "?access_token=%zz",
                LIST + "#" + TOKEN);
    }

    @ParameterizedTest
    @MethodSource("paths")
    void no_spelling_of_a_path_gets_past_the_check_B06(String path) throws IOException {
        for (String method : List.of("GET", "HEAD", "POST", "OPTIONS", "get")) {
            String answer = SERVER.raw(request(method + " " + path, ""));

            assertThat(answer).matches("(?s)HTTP/1\\.1 4\\d\\d .*").doesNotContain("\"sensors\"");
        }
        assertThat(CORE.asked).isEmpty();
    }

    @Test
    void an_expired_token_is_told_so_and_forgotten() throws IOException {
        String token = token(2);
        assertThat(SERVER.raw(request("GET " + LIST, "authorization: bEARER " + token + "\r\n")))
                .startsWith("HTTP/1.1 200")
                .containsPattern("Cache-Control: (no-store|private)");
        CORE.asked.clear();

        CLOCK.leap(Duration.ofMinutes(15));

        assertThat(SERVER.raw(request("GET " + LIST, "Authorization: Bearer " + token + "\r\n")))
                .startsWith("HTTP/1.1 401")
                .contains("error=\"invalid_token\"");
        CLOCK.leap(Duration.ofMinutes(-15));
        assertThat(CORE.asked).isEmpty();
    }

    private static String request(String line, String headers) {
        return line + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + headers + "\r\n";
    }

    private static String encoded(String json) {
        return TestSigner.base64(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String claims(int number) {
        return "{\"iss\":\"billing\",\"sub\":\"billing\",\"aud\":\"https://mivo.example\",\"jti\":\"jti-" + number
                + "\",\"exp\":" + CLOCK.instant().plusSeconds(60).getEpochSecond() + "}";
    }

    private static String token(int number) {
        try {
            return SERVER.raw(Octets.post(AssertionWorkshop.form(SIGNER.sign("{\"alg\":\"ES256\"}", claims(number)))))
                    .replaceAll("(?s).*\"access_token\":\"([^\"]*)\".*", "$1");
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
