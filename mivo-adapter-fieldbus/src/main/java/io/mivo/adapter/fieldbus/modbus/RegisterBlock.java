package io.mivo.adapter.fieldbus.modbus;

import io.mivo.domain.profile.RegisterSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * What is fetched in one request.
 *
 * @param span from the first wanted entry to the last, with the gaps between
 * @param parts what it serves, each of them whole, in order of address
 */
record RegisterBlock(RegisterSpan span, List<Part> parts) {
    RegisterBlock {
        parts = List.copyOf(parts);
    }

    /**
     * What is not split as long as that can be helped.
     *
     * @param span all of it
     * @param wanted the one span that it is, or several that belong together
     */
    record Part(RegisterSpan span, List<RegisterSpan> wanted) {
        Part {
            wanted = List.copyOf(wanted);
        }

        /** A span for itself. */
        static Part of(RegisterSpan span) {
            return new Part(span, List.of(span));
        }

        private List<Part> splinters() {
            return wanted.stream().map(Part::of).toList();
        }
    }

    /** Fetches one part. */
    static RegisterBlock of(Part part) {
        return new RegisterBlock(part.span(), List.of(part));
    }

    private static RegisterBlock of(List<Part> parts) {
        return parts.stream().skip(1).reduce(of(parts.get(0)), RegisterBlock::with, (one, other) -> other);
    }

    /** The same with a part that begins no earlier. */
    RegisterBlock with(Part next) {
        int end = Math.max(span.end(), next.span().end());
        List<Part> all = new ArrayList<>(parts);
        all.add(next);
        return new RegisterBlock(new RegisterSpan(span.table(), span.address(), end - span.address()), all);
    }

    /** The spans it serves. */
    List<RegisterSpan> wanted() {
        return parts.stream().flatMap(part -> part.wanted().stream()).toList();
    }

    /** Whether it can be cut without splitting a value. */
    boolean isJoined() {
        return wanted().size() > 1;
    }

    /**
     * What to ask for instead, where the device refused it all.
     *
     * @param code why the device refused
     * @param cuts how often what was refused has been cut before
     */
    List<RegisterBlock> cut(ExceptionCode code, int cuts) {
        if (parts.size() == 1) {
            return parts.get(0).splinters().stream().map(RegisterBlock::of).toList();
        }
        if (cuts == 0 || code.equals(ExceptionCode.ILLEGAL_VALUE)) {
            return halves();
        }
        List<RegisterBlock> runs = runs();
        return runs.size() > 1 ? runs : parts.stream().map(RegisterBlock::of).toList();
    }

    /** Cut at the widest hole, or where there is none as near the middle as may be. */
    private List<RegisterBlock> halves() {
        int best = 1;
        for (int at = 2; at < parts.size(); at++) {
            best = isBetterCut(at, best) ? at : best;
        }
        return List.of(of(parts.subList(0, best)), of(parts.subList(best, parts.size())));
    }

    private boolean isBetterCut(int at, int best) {
        int wider = hole(at) - hole(best);
        return wider > 0 || (wider == 0 && unevenness(at) < unevenness(best));
    }

    private int unevenness(int at) {
        return Math.abs(2 * (parts.get(at).span().address() - span.address()) - span.count());
    }

    /** How many entries before a part nobody wants. */
    private int hole(int at) {
        return Math.max(
                0,
                parts.get(at).span().address() - of(parts.subList(0, at)).span().end());
    }

    /** Cut at every hole. */
    private List<RegisterBlock> runs() {
        List<RegisterBlock> runs = new ArrayList<>(List.of(of(parts.get(0))));
        for (int at = 1; at < parts.size(); at++) {
            int last = runs.size() - 1;
            if (hole(at) > 0) {
                runs.add(of(parts.get(at)));
            } else {
                runs.set(last, runs.get(last).with(parts.get(at)));
            }
        }
        return runs;
    }
}
