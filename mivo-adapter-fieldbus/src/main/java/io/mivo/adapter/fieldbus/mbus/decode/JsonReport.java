package io.mivo.adapter.fieldbus.mbus.decode;

import io.mivo.adapter.fieldbus.mbus.codec.ApplicationError;
import io.mivo.adapter.fieldbus.mbus.codec.Decoding;
import io.mivo.adapter.fieldbus.mbus.codec.Telegram;
import io.mivo.adapter.fieldbus.mbus.codec.frame.Frame;
import io.mivo.adapter.fieldbus.mbus.codec.header.Header;
import io.mivo.adapter.fieldbus.mbus.codec.header.Identity;
import io.mivo.adapter.fieldbus.mbus.codec.header.Make;
import io.mivo.adapter.fieldbus.mbus.codec.record.DataRecord;
import io.mivo.adapter.fieldbus.mbus.codec.value.Value;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Fault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The members of the JSON object that describes a telegram. */
final class JsonReport {
    private final RecordNaming naming;

    JsonReport(RecordNaming naming) {
        this.naming = naming;
    }

    Map<String, @Nullable Object> report(int lineNumber, Decoding decoding) {
        Members members = new Members().with("line", lineNumber).with("ok", decoding.isAccepted());
        if (decoding instanceof Telegram telegram) {
            addTelegram(members, telegram);
        } else {
            addNothing(members);
        }
        return members.with("error", decoding.fault().map(JsonReport::fault)).asMap();
    }

    private void addTelegram(Members members, Telegram telegram) {
        members.with("direction", telegram.frame().isFromMaster() ? "toDevice" : "fromDevice")
                .with("frame", frame(telegram.frame()))
                .with("header", telegram.header().map(JsonReport::header))
                .with("records", records(telegram))
                .with("applicationError", telegram.message().applicationError().map(JsonReport::applicationError))
                .with("alarm", telegram.message().alarm())
                .with("command", telegram.message().command())
                .with("manufacturerData", telegram.records().manufacturerData().hex())
                .with("moreRecordsFollow", telegram.records().moreFollow());
    }

    private static void addNothing(Members members) {
        members.with("direction", Optional.empty())
                .with("frame", Optional.empty())
                .with("header", Optional.empty())
                .with("records", List.of())
                .with("applicationError", Optional.empty())
                .with("alarm", Optional.empty())
                .with("command", Optional.empty())
                .with("manufacturerData", "")
                .with("moreRecordsFollow", false);
    }

    private static Map<String, @Nullable Object> frame(Frame frame) {
        if (frame instanceof Frame.LongFrame longFrame) {
            return new Members()
                    .with("type", longFrame.isControl() ? "control" : "long")
                    .with("control", octet(longFrame.control()))
                    .with("address", longFrame.address())
                    .with("controlInformation", octet(longFrame.controlInformation()))
                    .asMap();
        }
        Optional<Frame.ShortFrame> shortFrame =
                frame instanceof Frame.ShortFrame sent ? Optional.of(sent) : Optional.empty();
        return new Members()
                .with("type", shortFrame.isPresent() ? "short" : "ack")
                .with("control", shortFrame.map(sent -> octet(sent.control())))
                .with("address", shortFrame.map(Frame.ShortFrame::address))
                .with("controlInformation", Optional.empty())
                .asMap();
    }

    private static String octet(int value) {
        return "%02x".formatted(value);
    }

    private static Map<String, @Nullable Object> header(Header header) {
        Optional<Identity> identity = header.identity();
        Optional<Make> make = identity.flatMap(Identity::make);
        return new Members()
                .with("id", identity.map(Identity::id))
                .with("manufacturer", make.map(Make::manufacturer))
                .with("version", make.map(Make::version))
                .with("deviceType", identity.map(sent -> sent.deviceType().name()))
                .with("deviceTypeCode", identity.map(sent -> sent.deviceType().code()))
                .with("accessNumber", header.accessNumber())
                .with("status", header.status().names())
                .with("statusByte", header.status().octet())
                .with("signature", header.signature().map("%04x"::formatted))
                .asMap();
    }

    private List<Map<String, @Nullable Object>> records(Telegram telegram) {
        List<DataRecord> records = telegram.records().list();
        List<Optional<String>> codes = naming.codes(telegram);
        return IntStream.range(0, records.size())
                .mapToObj(i -> record(records.get(i), codes.get(i)))
                .toList();
    }

    private static Map<String, @Nullable Object> record(DataRecord record, Optional<String> code) {
        return new Members()
                .with("index", record.index())
                .with("function", record.function().word())
                .with("storage", record.storage())
                .with("tariff", record.tariff())
                .with("subunit", record.subunit())
                .with("quantity", record.quantity())
                .with("unit", record.unit())
                .with("value", value(record.value()))
                .with("modifiers", record.modifiers())
                .with("dif", record.dif())
                .with("vif", record.vif())
                .with("raw", record.raw())
                .with("code", code)
                .with("error", record.error().map(Enum::name))
                .asMap();
    }

    /** A date whose bit of invalidity is set is shown as sent, for diagnosis; the error beside it says so. */
    private static Optional<?> value(Value value) {
        if (value instanceof Value.Amount amount) {
            return Optional.of(amount.number());
        }
        return value instanceof Value.Absent absent ? absent.asSent() : value.text();
    }

    private static Map<String, @Nullable Object> applicationError(ApplicationError error) {
        return new Members()
                .with("code", error.code())
                .with("text", error.text())
                .asMap();
    }

    private static Map<String, @Nullable Object> fault(Fault fault) {
        return new Members()
                .with("code", fault.code().name())
                .with("message", fault.message())
                .with("offset", fault.offset())
                .asMap();
    }
}
