package io.mivo.adapter.fieldbus.mbus.codec;

import io.mivo.adapter.fieldbus.mbus.codec.frame.Frame;
import io.mivo.adapter.fieldbus.mbus.codec.header.Header;
import io.mivo.adapter.fieldbus.mbus.codec.record.Records;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Fault;
import java.util.Optional;

/**
 * A well-framed telegram and as much of its application data as could be read.
 *
 * @param header empty where none was sent or it could not be read
 * @param message what is said instead of records, or around them
 */
public record Telegram(Frame frame, Optional<Header> header, Records records, Message message) implements Decoding {

    /**
     * What a telegram says beside its records.
     *
     * @param alarm the device's own alarm bits, 0 to 255
     * @param command what a master asks for, in English
     */
    public record Message(
            Optional<ApplicationError> applicationError, Optional<Integer> alarm, Optional<String> command) {
        static final Message NONE = new Message(Optional.empty(), Optional.empty(), Optional.empty());

        static Message of(ApplicationError error) {
            return new Message(Optional.of(error), Optional.empty(), Optional.empty());
        }

        static Message ofAlarm(int alarm) {
            return new Message(Optional.empty(), Optional.of(alarm), Optional.empty());
        }

        static Message ofCommand(String command) {
            return new Message(Optional.empty(), Optional.empty(), Optional.of(command));
        }
    }

    /** A telegram of records alone. */
    static Telegram of(Frame frame, Optional<Header> header, Records records) {
        return new Telegram(frame, header, records, Message.NONE);
    }

    @Override
    public Optional<Fault> fault() {
        return records.fault();
    }
}
