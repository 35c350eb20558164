package io.mivo.adapter.fieldbus.mbus.decode;

import io.mivo.adapter.fieldbus.mbus.codec.Decoding;
import io.mivo.adapter.fieldbus.mbus.codec.Telegram;
import io.mivo.adapter.fieldbus.mbus.codec.frame.Frame;
import io.mivo.adapter.fieldbus.mbus.codec.header.Header;
import io.mivo.adapter.fieldbus.mbus.codec.header.Identity;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A telegram in words: a line about it, an aligned line about each record, and what else is to say. */
final class TextReport {
    private final RecordNaming naming;

    TextReport(RecordNaming naming) {
        this.naming = naming;
    }

    String report(int lineNumber, Decoding decoding) {
        List<String> lines = new ArrayList<>();
        if (decoding instanceof Telegram telegram) {
            lines.add("line %d: %s".formatted(lineNumber, headline(telegram)));
            lines.addAll(RecordTable.lines(telegram, naming));
            lines.addAll(remarks(telegram));
        } else {
            lines.add("line %d: not a telegram".formatted(lineNumber));
        }
        decoding.fault().map(TextReport::fault).ifPresent(lines::add);
        return String.join(System.lineSeparator(), lines);
    }

    private static String headline(Telegram telegram) {
        return frame(telegram.frame())
                + telegram.header().map(TextReport::header).orElse("")
                + telegram.message().command().map(command -> ": " + command).orElse("");
    }

    private static String frame(Frame frame) {
        if (frame instanceof Frame.LongFrame longFrame) {
            return "%s address %d, C %02x, CI %02x"
                    .formatted(
                            longFrame.isFromMaster() ? "to" : "from",
                            longFrame.address(),
                            longFrame.control(),
                            longFrame.controlInformation());
        }
        return frame instanceof Frame.ShortFrame sent
                ? "%s address %d, C %02x".formatted(sent.isFromMaster() ? "to" : "from", sent.address(), sent.control())
                : "acknowledgement";
    }

    private static String header(Header header) {
        String status = header.status().names().isEmpty()
                ? "ok"
                : String.join(" ", header.status().names());
        return header.identity().map(TextReport::identity).orElse("")
                + ", access %d, status %02x %s"
                        .formatted(header.accessNumber(), header.status().octet(), status);
    }

    private static String identity(Identity identity) {
        String make = identity.make()
                .map(sent -> " %s version %d".formatted(sent.manufacturer(), sent.version()))
                .orElse("");
        return ", meter %s%s %s"
                .formatted(identity.id(), make, identity.deviceType().name());
    }

    private static List<String> remarks(Telegram telegram) {
        List<String> remarks = new ArrayList<>();
        telegram.message()
                .applicationError()
                .ifPresent(error -> remarks.add(
                        "  the device reports application error %d: %s".formatted(error.code(), error.text())));
        telegram.message().alarm().ifPresent(alarm -> remarks.add("  the device reports alarm %02x".formatted(alarm)));
        Optional.of(telegram.records().manufacturerData())
                .filter(data -> !data.isEmpty())
                .ifPresent(data -> remarks.add("  manufacturer data " + data));
        if (telegram.records().moreFollow()) {
            remarks.add("  more records follow in the next telegram");
        }
        return remarks;
    }

    private static String fault(Fault fault) {
        return "  FAULT %s at %d: %s".formatted(fault.code(), fault.offset(), fault.message());
    }
}
