package io.mivo.adapter.fieldbus.mbus.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.mbus.codec.frame.Frame;
import io.mivo.adapter.fieldbus.mbus.codec.frame.FrameProgress;
import io.mivo.adapter.fieldbus.mbus.codec.record.DataRecord;
import io.mivo.adapter.fieldbus.mbus.codec.value.Value;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.adapter.fieldbus.mbus.decode.RecordNaming;
import io.mivo.adapter.fieldbus.mbus.decode.TelegramReport;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Seeded: every run mutates alike. */
@Timeout(60)
class MutatedTelegramsTest {
    private static final int MUTATIONS = 300;
    private static final List<RecordedTelegram> TELEGRAMS = RecordedTelegram.all();

    private final Random random = new Random(13_757);

    @Test
    void never_break_the_frame_parser() {
        for (RecordedTelegram recorded : TELEGRAMS) {
            for (int i = 0; i < MUTATIONS; i++) {
                Octets mutated = mutated(Octets.ofHex(recorded.hex()));

                assertThat(FrameProgress.of(mutated)).isNotNull();
                assertSound(TelegramDecoder.decode(mutated));
            }
        }
    }

    @Test
    void never_break_the_record_reader() {
        for (RecordedTelegram recorded : TELEGRAMS) {
            if (TelegramDecoder.decode(Octets.ofHex(recorded.hex())) instanceof Telegram telegram
                    && telegram.frame() instanceof Frame.LongFrame frame) {
                for (int i = 0; i < MUTATIONS; i++) {
                    assertSound(TelegramDecoder.decode(reframed(frame)));
                }
            }
        }
    }

    @Test
    void are_always_reported() {
        for (RecordedTelegram recorded : TELEGRAMS) {
            String mutated = mutated(Octets.ofHex(recorded.hex())).hex();
            TelegramReport report = TelegramReport.of(1, mutated, RecordNaming.NONE);

            assertThat(report.json()).containsEntry("ok", report.isAccepted());
            assertThat(report.text()).startsWith("line 1: ");
        }
    }

    @Test
    void of_pure_noise_are_borne_as_well() {
        for (int i = 0; i < 20_000; i++) {
            byte[] noise = new byte[random.nextInt(Frame.LongFrame.MAX_DATA)];
            random.nextBytes(noise);
            int[] structures = {0x72, 0x7A, 0x78, 0x73, 0x6E, 0x70, 0x74, random.nextInt(256)};
            int structure = structures[random.nextInt(structures.length)];

            assertSound(TelegramDecoder.decode(new Frame.LongFrame(0x08, 1, structure, Octets.copyOf(noise))));
        }
    }

    private static void assertSound(Decoding decoding) {
        if (decoding instanceof Telegram telegram) {
            List<DataRecord> records = telegram.records().list();
            assertThat(records).allMatch(record -> record.error().isPresent() != hasText(record.value()));
        }
    }

    private static boolean hasText(Value value) {
        return value.text().isPresent();
    }

    private Frame reframed(Frame.LongFrame frame) {
        Octets data = mutated(frame.data());
        Octets fitting = data.slice(0, Math.min(data.size(), Frame.LongFrame.MAX_DATA));
        return new Frame.LongFrame(frame.control(), frame.address(), frame.controlInformation(), fitting);
    }

    private Octets mutated(Octets octets) {
        byte[] bytes = octets.toByteArray();
        for (int flips = random.nextInt(4); flips >= 0 && bytes.length > 0; flips--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        int length = random.nextInt(4) == 0 ? random.nextInt(bytes.length + 3) : bytes.length;
        return Octets.copyOf(Arrays.copyOf(bytes, length));
    }
}
