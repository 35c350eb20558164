package io.mivo.application.fake;

import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.FieldDevices;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Line;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Devices in memory: each address does what it was told to; whatever was not told anything is silent. */
public final class FakeFieldDevices implements FieldDevices {
    /** A visit as it arrived. */
    public record Seen(Line line, Visit visit) {}

    private final Map<DeviceAddress, Function<Visit, VisitOutcome>> devices = new ConcurrentHashMap<>();
    private final Map<DeviceAddress, CountDownLatch> gates = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> present = new ConcurrentHashMap<>();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final List<String> overlaps = new CopyOnWriteArrayList<>();
    private final Set<String> broken = ConcurrentHashMap.newKeySet();
    private final List<Line> left = new CopyOnWriteArrayList<>();

    /** Lets a device answer every visit so. */
    public FakeFieldDevices with(DeviceAddress address, VisitOutcome outcome) {
        return with(address, visit -> outcome);
    }

    /** Lets a device answer as a function says. */
    public FakeFieldDevices with(DeviceAddress address, Function<Visit, VisitOutcome> behaviour) {
        devices.put(address, behaviour);
        return this;
    }

    /** From now on this line cannot be opened. */
    public void breakLine(Line line) {
        broken.add(line.endpoint());
    }

    /** Holds every visit to a device until the latch opens. */
    public CountDownLatch hold(DeviceAddress address) {
        CountDownLatch gate = new CountDownLatch(1);
        gates.put(address, gate);
        return gate;
    }

    @Override
    public VisitOutcome visit(Line line, Visit visit, Deadline deadline) {
        AtomicInteger here = present.computeIfAbsent(line.endpoint(), endpoint -> new AtomicInteger());
        if (here.incrementAndGet() > 1) {
            overlaps.add(line.endpoint());
        }
        seen.add(new Seen(line, visit));
        try {
            pass(visit.address());
            return outcome(line, visit, deadline);
        } finally {
            here.decrementAndGet();
        }
    }

    private VisitOutcome outcome(Line line, Visit visit, Deadline deadline) {
        if (broken.contains(line.endpoint())) {
            return new VisitOutcome.LineDown(line.endpoint() + ": connection refused");
        }
        return deadline.hasPassed()
                ? new VisitOutcome.Silent("no time left")
                : devices.getOrDefault(visit.address(), each -> new VisitOutcome.Silent("no answer"))
                        .apply(visit);
    }

    private void pass(DeviceAddress address) {
        try {
            CountDownLatch gate = gates.get(address);
            if (gate != null && !gate.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody opened the gate of " + address);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void leave(Line line) {
        left.add(line);
    }

    /** Every visit, in order. */
    public List<Seen> seen() {
        return List.copyOf(seen);
    }

    /** The addresses that were visited, in order. */
    public List<DeviceAddress> visited() {
        return seen.stream().map(each -> each.visit().address()).toList();
    }

    /** Lines on which two visits took place at once: a broken promise. */
    public List<String> overlaps() {
        return List.copyOf(overlaps);
    }

    /** The lines that were left. */
    public List<Line> left() {
        return List.copyOf(left);
    }
}
