package io.mivo.adapter.fieldbus.modbus;

import io.mivo.domain.profile.RegisterSpan;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reads whose answers were given up on a line without numbers, by kind. A converter may hold such an answer until the
 * next request comes by: so the next one of its kind is a probe, whose answer has another length than all of them and is
 * told apart by that. For one thread at a time.
 */
final class Doubts {
    private static final int MOST = 8;

    /** So many answers after one that came twice another one may. */
    private static final int WARY = 100;

    private static final int LAST_ADDRESS = 0xFFFF;

    private final Map<RequestKind, Deque<ModbusRequest>> lost = new HashMap<>();
    private final Map<RequestKind, Integer> wary = new HashMap<>();

    /** The answer to a request was given up. */
    void add(ModbusRequest request) {
        if (request.isRead()) {
            Deque<ModbusRequest> known = lost.computeIfAbsent(RequestKind.of(request), kind -> new ArrayDeque<>());
            known.remove(request);
            known.addLast(request);
            if (known.size() > MOST) {
                known.removeFirst();
            }
        }
    }

    /**
     * A request was answered; frames of these kinds came that nobody had asked for. Who answers twice is asked for another
     * length each time from now on: its second answer may be late.
     */
    void note(ModbusRequest answered, Set<RequestKind> unasked) {
        unasked.forEach(kind -> wary.put(kind, WARY));
        RequestKind kind = RequestKind.of(answered);
        int left = wary.getOrDefault(kind, 0);
        if (left > 0) {
            wary.put(kind, left - 1);
            add(answered);
        }
    }

    /** What is to be asked first; nothing when a late answer could only be one to the same question just asked. */
    Optional<ModbusRequest> probeBefore(Transaction asked) {
        ModbusRequest request = asked.request();
        List<ModbusRequest> known = List.copyOf(lost.getOrDefault(RequestKind.of(request), new ArrayDeque<>()));
        boolean own = asked.repeated() && known.equals(List.of(request));
        return known.isEmpty() || own ? Optional.empty() : Optional.of(probe(request, known));
    }

    /** A probe was answered: nothing that was given up comes any more. */
    void settle(ModbusRequest probe) {
        lost.remove(RequestKind.of(probe));
    }

    private static ModbusRequest probe(ModbusRequest request, List<ModbusRequest> known) {
        return IntStream.rangeClosed(1, MOST + 2)
                .mapToObj(size -> probe(request, size))
                .filter(probe -> probe.answerSize() != request.answerSize())
                .filter(probe -> known.stream().noneMatch(each -> each.answerSize() == probe.answerSize()))
                .findFirst()
                .orElseThrow();
    }

    /** With an answer of so many registers, or so many octets of bits. */
    private static ModbusRequest probe(ModbusRequest request, int size) {
        RegisterSpan span = request.span();
        int count = span.table().holdsBits() ? 8 * size : size;
        int address = Math.min(span.address(), LAST_ADDRESS + 1 - count);
        return ModbusRequest.read(request.unit(), new RegisterSpan(span.table(), address, count));
    }
}
