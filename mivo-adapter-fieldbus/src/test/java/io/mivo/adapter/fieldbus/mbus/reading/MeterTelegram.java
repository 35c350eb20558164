package io.mivo.adapter.fieldbus.mbus.reading;

import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.reading.Octets;
import io.mivo.domain.reading.RawAnswer;
import io.mivo.domain.value.MeterType;
import java.util.Arrays;
import java.util.HexFormat;

/** Telegrams for tests, made by hand after EN 13757-3, and what the decoding makes of them. */
final class MeterTelegram {
    static final String HEAT = "04";
    static final String ELECTRICITY = "02";
    static final String ROOM_SENSOR = "1b";
    static final String OTHER = "00";

    private MeterTelegram() {}

    /** A telegram of PAD meter 12345678 with this device type and these records, all in order. */
    static Octets of(String deviceType, String records) {
        return of(deviceType, "00", records);
    }

    /** The same with a status byte. */
    static Octets of(String deviceType, String status, String records) {
        return framed("08057278563412244001" + deviceType + "01" + status + "0000" + records);
    }

    /** Puts start, lengths, checksum and stop around control field, address, control information and data. */
    static Octets framed(String body) {
        byte[] octets = HexFormat.of().parseHex(body.replace(" ", ""));
        int sum = 0;
        for (byte octet : octets) {
            sum += octet;
        }
        String hex = HexFormat.of().formatHex(octets);
        return Octets.ofHex("68%1$02x%1$02x68%2$s%3$02x16".formatted(octets.length, hex, sum & 0xFF));
    }

    /** What the decoding makes of telegrams when nothing is known about the meter. */
    static Decoded decoded(Octets... telegrams) {
        return decoded(DeviceProfile.WHATEVER_IT_SENDS, MeterType.OTHER, telegrams);
    }

    /** What the decoding makes of telegrams. */
    static Decoded decoded(DeviceProfile profile, MeterType type, Octets... telegrams) {
        RawAnswer raw = new RawAnswer.Telegrams(Arrays.asList(telegrams), true);
        return new Decoded(new TelegramDecoding().decode(raw, profile, type));
    }
}
