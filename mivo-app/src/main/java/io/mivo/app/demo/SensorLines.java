package io.mivo.app.demo;

import io.mivo.application.MivoCore;
import io.mivo.application.port.driving.ListActiveSensors;
import io.mivo.application.port.driving.ReadSensor;
import io.mivo.domain.access.Caller;
import io.mivo.domain.reading.Reading;
import io.mivo.domain.sensor.SensorUid;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Reads every sensor, all at once, and prints a line for each as soon as it is read. */
final class SensorLines {
    private static final long MOST_SECONDS = 30;

    private final MivoCore core;
    private final PrintWriter out;

    SensorLines(MivoCore core, PrintWriter out) {
        this.core = core;
        this.out = out;
    }

    void print() {
        List<SensorUid> uids =
                core.listActiveSensors().list(Caller.LOCAL, ListActiveSensors.Request.ALL).sensors().stream()
                        .map(active -> active.sensor().uid())
                        .toList();
        int width = uids.stream().mapToInt(uid -> uid.text().length()).max().orElse(0);
        ExecutorService readers = Executors.newFixedThreadPool(Math.max(1, uids.size()), SensorLines::reader);
        uids.forEach(uid -> readers.execute(() -> print(uid, width)));
        await(readers);
    }

    private static Thread reader(Runnable task) {
        Thread thread = new Thread(task, "mivo-demo-reader");
        thread.setDaemon(true);
        return thread;
    }

    private void print(SensorUid uid, int width) {
        Reading reading = core.readSensor()
                .read(Caller.LOCAL, uid, ReadSensor.Request.NOW)
                .reading();
        String line = "%-" + width + "s  %-15s  %s";
        out.println(line.formatted(uid, reading.result(), MainValue.of(reading)).stripTrailing());
        out.flush();
    }

    private static void await(ExecutorService readers) {
        readers.shutdown();
        try {
            readers.awaitTermination(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
