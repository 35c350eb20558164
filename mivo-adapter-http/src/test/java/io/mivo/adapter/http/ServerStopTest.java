package io.mivo.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mivo.adapter.http.HttpSettings.Limits;
import io.mivo.adapter.http.route.Pages;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A server that stops. */
class ServerStopTest {
    private static final Duration LINGERING = Duration.ofMillis(500);

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final FakeCore core = new FakeCore().reading(request -> {
        begun.countDown();
        await(mayEnd, Duration.ofSeconds(10));
        return Samples.heatReading();
    });

    @Test
    void lets_a_running_read_come_to_its_end() throws Exception {
        Limits patient = new Limits(20, Duration.ofSeconds(30), Duration.ofSeconds(4), LINGERING);
        StartedServer server =
                new StartedServer(core, HttpSettings.at("127.0.0.1", 0).withLimits(patient), Pages.NONE);
        CompletableFuture<HttpResponse<String>> answer =
                CompletableFuture.supplyAsync(() -> server.postJson("ReadSensor/heat-1", ""));
        await(begun, Duration.ofSeconds(10));

        CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
        CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS).execute(mayEnd::countDown);

        assertThat(answer.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        stopped.get(10, TimeUnit.SECONDS);
    }

    @Test
    void does_not_wait_for_ever() throws Exception {
        Limits hasty = new Limits(20, Duration.ofSeconds(30), Duration.ofMillis(300), LINGERING);
        StartedServer server =
                new StartedServer(core, HttpSettings.at("127.0.0.1", 0).withLimits(hasty), Pages.NONE);
        CompletableFuture<HttpResponse<String>> answer =
                CompletableFuture.supplyAsync(() -> server.postJson("ReadSensor/heat-1", ""));
        await(begun, Duration.ofSeconds(10));

        CompletableFuture.runAsync(server::close).get(5, TimeUnit.SECONDS);

        assertThat(mayEnd.getCount()).isEqualTo(1);
        assertThat(answer.handle((given, broken) -> broken != null || given.statusCode() == 503))
                .succeedsWithin(Duration.ofSeconds(5))
                .isEqualTo(true);
    }

    @Test
    void says_when_its_port_is_taken() {
        try (StartedServer first = new StartedServer(core)) {
            MivoHttpServer second = new MivoHttpServer(
                    core.ports(), HttpSettings.at("127.0.0.1", first.port()), Pages.NONE, Clock.systemUTC());

            assertThatThrownBy(second::start)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("127.0.0.1:" + first.port());
        }
    }

    @Test
    void a_read_may_take_longer_than_a_connection_may_be_idle() {
        Limits impatient = new Limits(20, Duration.ofMillis(200), Duration.ofSeconds(4), LINGERING);
        try (StartedServer server =
                new StartedServer(core, HttpSettings.at("127.0.0.1", 0).withLimits(impatient), Pages.NONE)) {
            CompletableFuture.delayedExecutor(900, TimeUnit.MILLISECONDS).execute(mayEnd::countDown);

            assertThat(server.postJson("ReadSensor/heat-1", "").statusCode()).isEqualTo(200);
        }
    }

    private static void await(CountDownLatch latch, Duration longest) {
        try {
            assertThat(latch.await(longest.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
