package io.mivo.adapter.fieldbus.mbus;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.mbus.codec.Decoding;
import io.mivo.adapter.fieldbus.mbus.codec.Telegram;
import io.mivo.adapter.fieldbus.mbus.codec.TelegramDecoder;
import io.mivo.adapter.fieldbus.mbus.codec.frame.Frame;
import io.mivo.adapter.fieldbus.mbus.codec.frame.FrameParse;
import io.mivo.adapter.fieldbus.mbus.codec.frame.FrameParser;
import io.mivo.adapter.fieldbus.mbus.codec.record.DataRecord;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.adapter.fieldbus.mbus.decode.TelegramReport;
import io.mivo.adapter.fieldbus.mbus.reading.CatalogueNaming;
import io.mivo.adapter.fieldbus.mbus.reading.TelegramDecoding;
import io.mivo.application.port.driven.AnswerDecoding;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.reading.RawAnswer;
import io.mivo.domain.reading.ReadValue;
import io.mivo.domain.value.MeterType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/** What must hold whatever octets arrive: nothing is thrown, no octet is read twice, and what is told stays in bounds. */
final class AnyOctets {
    private static final CatalogueNaming NAMING = new CatalogueNaming();
    private static final TelegramDecoding READING = new TelegramDecoding();
    private static final int CHARACTERS_OF_A_HEADER = 2_000;
    private static final int CHARACTERS_PER_OCTET = 1_000;

    private AnyOctets() {}

    /** Tries the octets as they are, and as control field, control information and data of a frame that is right. */
    static void areBorne(byte[] octets) {
        decoded(octets);
        if (octets.length >= 2) {
            int end = Math.min(octets.length, 2 + Frame.LongFrame.MAX_DATA);
            Octets data = Octets.copyOf(Arrays.copyOfRange(octets, 2, end));
            Frame frame = new Frame.LongFrame(octets[0] & 0xFF, 5, octets[1] & 0xFF, data);
            decoded(frame.encoded().toByteArray());
        }
    }

    private static void decoded(byte[] octets) {
        Octets bytes = Octets.copyOf(octets);
        if (FrameParser.parse(bytes) instanceof FrameParse.Accepted accepted) {
            assertThat(accepted.frame().encoded()).isEqualTo(bytes);
        }
        Decoding decoding = TelegramDecoder.decode(bytes);
        if (decoding instanceof Telegram telegram) {
            readOnce(telegram, octets.length);
        }
        reported(bytes);
        answered(octets);
    }

    private static void readOnce(Telegram telegram, int octets) {
        List<DataRecord> records = telegram.records().list();
        int taken = records.stream().mapToInt(AnyOctets::taken).sum();
        assertThat(taken + telegram.records().manufacturerData().size()).isLessThanOrEqualTo(octets);
        assertThat(records.stream().allMatch(AnyOctets::hasValueOrError)).isTrue();
        assertThat(NAMING.codes(telegram)).hasSize(records.size());
        assertThat(new HashSet<>(NAMING.codes(telegram))).hasSize(records.size());
    }

    private static boolean hasValueOrError(DataRecord record) {
        return record.error().isPresent() != record.value().text().isPresent();
    }

    private static int taken(DataRecord record) {
        return (record.dif().length() + record.vif().length() + record.raw().length()) / 2;
    }

    private static void reported(Octets bytes) {
        TelegramReport report = TelegramReport.of(1, bytes.hex(), NAMING);
        int most = CHARACTERS_OF_A_HEADER + CHARACTERS_PER_OCTET * bytes.size();
        assertThat(report.json().toString().length()).isLessThan(most);
        assertThat(report.text().length()).isLessThan(most);
        assertThat(report.isAccepted()).isEqualTo(report.json().get("ok"));
    }

    private static void answered(byte[] octets) {
        RawAnswer answer = new RawAnswer.Telegrams(List.of(io.mivo.domain.reading.Octets.of(octets)), true);
        AnswerDecoding.Decoded read = READING.decode(answer, DeviceProfile.WHATEVER_IT_SENDS, MeterType.OTHER);
        List<ReadValue> values = read.content().values();
        long codes =
                values.stream().map(value -> value.code().text()).distinct().count();
        assertThat(codes).isEqualTo(values.size());
        assertThat(read.outcome().result().isGood() || values.isEmpty()).isTrue();
    }
}
