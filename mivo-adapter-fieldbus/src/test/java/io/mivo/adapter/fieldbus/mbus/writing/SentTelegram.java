package io.mivo.adapter.fieldbus.mbus.writing;

import io.mivo.domain.reading.Octets;
import io.mivo.domain.reading.RawAnswer;
import java.util.HexFormat;
import java.util.List;

/** A readout of a heat meter with the number 12345678, for tests. */
final class SentTelegram {
    private static final String HEAD = "08057278563412244001040100 0000";

    private SentTelegram() {}

    /** One telegram with these records. */
    static RawAnswer.Telegrams with(String records) {
        return readout(List.of(records));
    }

    /** A telegram for each of these lists of records. */
    static RawAnswer.Telegrams readout(List<String> telegrams) {
        return new RawAnswer.Telegrams(
                telegrams.stream().map(each -> framed(HEAD + each)).toList(), true);
    }

    private static Octets framed(String body) {
        byte[] octets = HexFormat.of().parseHex(body.replace(" ", ""));
        int sum = 0;
        for (byte octet : octets) {
            sum += octet;
        }
        String hex = HexFormat.of().formatHex(octets);
        return Octets.ofHex("68%1$02x%1$02x68%2$s%3$02x16".formatted(octets.length, hex, sum & 0xFF));
    }
}
