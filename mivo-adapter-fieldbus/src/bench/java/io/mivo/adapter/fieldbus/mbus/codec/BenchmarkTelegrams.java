package io.mivo.adapter.fieldbus.mbus.codec;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import org.openmuc.jmbus.DecodingException;
import org.openmuc.jmbus.MBusMessage;

/** Those of the recorded telegrams that both decoders read to the end. */
final class BenchmarkTelegrams {
    private BenchmarkTelegrams() {}

    static List<byte[]> all() {
        return RecordedTelegram.all().stream()
                .map(recorded -> HexFormat.of().parseHex(recorded.hex().replace(" ", "")))
                .filter(BenchmarkTelegrams::isReadByBoth)
                .toList();
    }

    private static boolean isReadByBoth(byte[] octets) {
        Decoding decoding = TelegramDecoder.decode(Octets.copyOf(octets));
        return decoding instanceof Telegram telegram
                && telegram.isAccepted()
                && !telegram.records().list().isEmpty()
                && isReadByJmbus(octets);
    }

    private static boolean isReadByJmbus(byte[] octets) {
        try {
            MBusMessage.decode(octets, octets.length).getVariableDataResponse().decode();
            return true;
        } catch (IOException | DecodingException | RuntimeException refused) {
            return false;
        }
    }
}
