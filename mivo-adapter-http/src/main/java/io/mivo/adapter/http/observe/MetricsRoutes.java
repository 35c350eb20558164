package io.mivo.adapter.http.observe;

import io.javalin.http.Context;
import io.mivo.adapter.http.route.Need;
import io.mivo.adapter.http.route.Route;
import io.mivo.application.port.driving.ObserveLines;
import io.mivo.application.port.driving.ObserveLines.LineState;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** The metrics, as Prometheus reads them: lines, answers and the virtual machine; no values, no names, no uids. */
public final class MetricsRoutes {
    private final ObserveLines observeLines;
    private final RequestCounts requests;

    /** Metrics of these lines and these answers. */
    public MetricsRoutes(ObserveLines observeLines, RequestCounts requests) {
        this.observeLines = observeLines;
        this.requests = requests;
    }

    /** Their line in the table. */
    public List<Route> routes() {
        return List.of(Route.get("/metrics", Need.OBSERVER, this::answer));
    }

    private void answer(Context context) {
        Exposition text = new Exposition();
        addMachine(text);
        addRequests(text);
        addLines(text, observeLines.lines());
        context.contentType(Exposition.MEDIA_TYPE).result(text.toString());
    }

    private static void addMachine(Exposition text) {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        long uptime = ManagementFactory.getRuntimeMXBean().getUptime();
        text.metric("mivo_uptime_seconds", "gauge", "Time since the program started.")
                .sample("mivo_uptime_seconds", seconds(uptime));
        text.metric("jvm_memory_heap_used_bytes", "gauge", "Heap in use.")
                .sample("jvm_memory_heap_used_bytes", heap.getUsed());
        text.metric("jvm_memory_heap_max_bytes", "gauge", "Largest heap allowed.")
                .sample("jvm_memory_heap_max_bytes", heap.getMax());
        text.metric("jvm_threads", "gauge", "Threads that live.")
                .sample("jvm_threads", ManagementFactory.getThreadMXBean().getThreadCount());
    }

    private void addRequests(Exposition text) {
        String name = "mivo_http_answers_total";
        text.metric(name, "counter", "Answers by route, method and status.");
        requests.soFar()
                .forEach((kind, count) -> text.sample(
                        name,
                        count,
                        "route",
                        kind.route(),
                        "method",
                        kind.method(),
                        "status",
                        String.valueOf(kind.status())));
    }

    private static void addLines(Exposition text, List<LineState> lines) {
        add(text, lines, "mivo_line_queued", "Visits that wait for a line.", LineState::queued);
        add(
                text,
                lines,
                "mivo_line_resting_devices",
                "Silent devices left alone for a while.",
                line -> line.resting().devices());
        addRests(text, lines);
        add(
                text,
                lines,
                "mivo_line_busy_seconds",
                "How long visits lasted, all together.",
                line -> seconds(line.busy().toMillis()));
        String name = "mivo_line_visits_total";
        text.metric(name, "counter", "Visits that ended, by outcome.");
        for (LineState line : lines) {
            line.visits()
                    .forEach(count ->
                            text.sample(name, count.number(), "line", line.endpoint(), "outcome", count.outcome()));
        }
    }

    private static void addRests(Exposition text, List<LineState> lines) {
        String name = "mivo_line_rest_seconds";
        text.metric(name, "gauge", "How long a silent device, or the whole line, is still left alone.");
        for (LineState line : lines) {
            line.resting()
                    .rests()
                    .forEach(rest -> text.sample(
                            name, seconds(rest.left().toMillis()), "line", line.endpoint(), "device", rest.who()));
        }
    }

    private static void add(
            Exposition text, List<LineState> lines, String name, String help, Function<LineState, Object> figure) {
        text.metric(name, "gauge", help);
        lines.forEach(line -> text.sample(name, figure.apply(line), "line", line.endpoint()));
    }

    private static String seconds(long milliseconds) {
        return BigDecimal.valueOf(milliseconds, 3).toPlainString();
    }
}
