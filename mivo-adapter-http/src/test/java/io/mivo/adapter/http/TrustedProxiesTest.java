package io.mivo.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mivo.adapter.http.route.Pages;
import io.mivo.application.port.driving.IssueToken;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Proxies that are believed what they say of a request. */
class TrustedProxiesTest {
    private static final String FORM = "grant_type=client_credentials&client_assertion_type="
            + "urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer&client_assertion=a.b.c";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-Forwarded-For: 198.51.100.9 | 198.51.100.9",
                "X-Forwarded-For: 203.0.113.66, 198.51.100.9 | 198.51.100.9",
                "X-Forwarded-For: 198.51.100.9, 10.1.2.3 | 198.51.100.9",
                "X-Forwarded-For: 198.51.100.9:4711 | 198.51.100.9",
                "X-Forwarded-For: [2001:db8::7]:4711 | [2001:db8:0:0:0:0:0:7]",
                "X-Forwarded-For: 2001:db8::7 | [2001:db8:0:0:0:0:0:7]",
                "X-Forwarded-For: unknown | 127.0.0.1",
                "X-Forwarded-For: evil.example, 10.1.2.3 | 10.1.2.3",
                "X: none | 127.0.0.1"
            })
    void name_the_sender(String header, String sender) throws IOException {
        assertThat(sender(List.of("127.0.0.1", "10.0.0.0/8"), header)).isEqualTo(sender);
    }

    @Test
    void do_not_include_others() throws IOException {
        assertThat(sender(List.of("192.0.2.0/24"), "X-Forwarded-For: 198.51.100.9"))
                .isEqualTo("127.0.0.1");
        assertThat(sender(List.of(), "X-Forwarded-For: 198.51.100.9")).isEqualTo("127.0.0.1");
    }

    @Test
    void say_whether_a_request_was_encrypted() throws IOException {
        assertThat(live(List.of("127.0.0.0/8"), "X-Forwarded-Proto: https")).contains("Strict-Transport-Security: ");
        assertThat(live(List.of("127.0.0.0/8"), "X-Forwarded-Proto: https, http"))
                .doesNotContain("Strict-Transport-Security");
        assertThat(live(List.of(), "X-Forwarded-Proto: https")).doesNotContain("Strict-Transport-Security");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0/8", "localhost", "fade", "::1/129", "1.2.3.4/x"})
    void are_ranges_of_addresses_and_nothing_else(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AddressRange.parse(text))
                .withMessageContaining("'" + text);
    }

    @Test
    void share_the_first_bits() throws IOException {
        AddressRange range = AddressRange.parse("10.16.0.0/12");

        assertThat(range.holds(InetAddress.getByName("10.31.255.255"))).isTrue();
        assertThat(range.holds(InetAddress.getByName("10.32.0.0"))).isFalse();
        assertThat(range.holds(InetAddress.getByName("::1"))).isFalse();
        assertThat(AddressRange.parse("0.0.0.0/0").holds(InetAddress.getByName("8.8.8.8")))
                .isTrue();
    }

    private static String sender(List<String> proxies, String header) throws IOException {
        FakeCore core = new FakeCore();
        try (StartedServer server = started(core, proxies)) {
            String type = "Content-Type: application/x-www-form-urlencoded\r\n";
            server.raw("POST /api/token HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + type + header
                    + "\r\nContent-Length: " + FORM.length() + "\r\n\r\n" + FORM);
        }
        return ((IssueToken.Request) core.asked.get(0)).proof().source();
    }

    private static String live(List<String> proxies, String header) throws IOException {
        try (StartedServer server = started(new FakeCore(), proxies)) {
            return server.raw("GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + header + "\r\n\r\n");
        }
    }

    private static StartedServer started(FakeCore core, List<String> proxies) {
        List<AddressRange> ranges = proxies.stream().map(AddressRange::parse).toList();
        return new StartedServer(core, HttpSettings.at("127.0.0.1", 0).withProxies(ranges), Pages.NONE);
    }
}
