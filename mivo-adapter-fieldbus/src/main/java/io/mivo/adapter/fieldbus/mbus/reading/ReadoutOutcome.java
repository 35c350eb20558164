package io.mivo.adapter.fieldbus.mbus.reading;

import io.mivo.domain.reading.ReadResult;
import io.mivo.domain.reading.Reading.Outcome;
import java.util.Optional;
import java.util.stream.Stream;

/** How far a readout may be trusted. */
final class ReadoutOutcome {
    private ReadoutOutcome() {}

    /** The result of a readout, whatever was wanted of it. */
    static Outcome of(Readout readout) {
        if (readout.identities().size() > 1) {
            return Outcome.of(
                    ReadResult.BAD_ANSWER, "several meters answer: " + String.join(", ", readout.identities()));
        }
        Optional<String> complaint = complaint(readout);
        if (complaint.isPresent() && readout.records().isEmpty()) {
            boolean refused = readout.applicationError().isPresent();
            return Outcome.of(refused ? ReadResult.DEVICE_ERROR : ReadResult.BAD_ANSWER, complaint.get());
        }
        return complaint.map(why -> Outcome.of(ReadResult.PARTIAL, why)).orElse(Outcome.OK);
    }

    private static Optional<String> complaint(Readout readout) {
        return Stream.of(error(readout), encryption(readout), fault(readout), alarm(readout), end(readout))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> error(Readout readout) {
        return readout.applicationError().map(error -> "application error " + error.code() + ": " + error.text());
    }

    private static Optional<String> encryption(Readout readout) {
        int mode = readout.encryptionMode();
        return mode == 0 ? Optional.empty() : Optional.of("encrypted (mode " + mode + "): no key");
    }

    private static Optional<String> fault(Readout readout) {
        String more = readout.leavesOut() ? "; the telegrams after it are left out" : "";
        return readout.fault().map(fault -> fault.message() + " (octet " + fault.offset() + ")" + more);
    }

    private static Optional<String> alarm(Readout readout) {
        return readout.alarm().map("the meter sent alarm %02x instead of values"::formatted);
    }

    private static Optional<String> end(Readout readout) {
        boolean moreFollow = readout.telegrams().stream()
                .reduce((earlier, later) -> later)
                .filter(last -> last.records().moreFollow())
                .isPresent();
        return readout.complete() && !moreFollow
                ? Optional.empty()
                : readout.lack().or(() -> Optional.of("the meter announced a further telegram that did not come"));
    }
}
