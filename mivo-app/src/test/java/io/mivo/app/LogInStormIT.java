package io.mivo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Many people who log in at the same moment. */
@Execution(ExecutionMode.CONCURRENT)
class LogInStormIT {
    private static final int PEOPLE = 100;
    private static final long MOST_BYTES = 200_000_000;
    private static final Pattern TOKEN = Pattern.compile("name=\"formToken\" value=\"([^\"]+)\"");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path scratch;

    /** Each comes from an address of its own and with a name of its own, so that nobody is slowed down. */
    @Test
    void a_hundred_at_once_keep_the_whole_program_within_200_megabytes() throws Exception {
        Workplace workplace = new Workplace(scratch);
        try (RunningProgram server = workplace.serve("--trusted-proxy", "127.0.0.1/32")) {
            Path status = Path.of("/proc/" + server.pid() + "/status");
            Assumptions.assumeTrue(Files.isReadable(status), "only Linux tells how much memory a program had at most");
            URI logIn = URI.create(Workplace.url(server) + "/login");
            HttpResponse<String> page = http.send(HttpRequest.newBuilder(logIn).build(), BodyHandlers.ofString());

            List<CompletableFuture<HttpResponse<String>>> storm = IntStream.range(0, PEOPLE)
                    .mapToObj(each -> http.sendAsync(attempt(logIn, page, each), BodyHandlers.ofString()))
                    .toList();

            assertThat(storm)
                    .extracting(each -> each.join().statusCode())
                    .contains(401)
                    .isSubsetOf(401, 503);
            assertThat(peakBytes(status)).isLessThanOrEqualTo(MOST_BYTES);
        }
    }

    private static HttpRequest attempt(URI logIn, HttpResponse<String> page, int person) {
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        String token = URLEncoder.encode(first(TOKEN, page.body()), StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(logIn)
                .timeout(Duration.ofMinutes(2))
                .header("Cookie", cookie)
                .header("Sec-Fetch-Site", "same-origin")
                .header("X-Forwarded-For", "198.51.100." + (person + 1))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("formToken=" + token + "&name=person-" + person + "&password=wrong"))
                .build();
    }

    private static long peakBytes(Path status) throws IOException {
        return Long.parseLong(first(PEAK, Files.readString(status))) * 1_024;
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("there is no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }
}
