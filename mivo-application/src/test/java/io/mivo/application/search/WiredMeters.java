package io.mivo.application.search;

import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Manufacturer;
import io.mivo.domain.bus.SecondaryAddress;
import io.mivo.domain.reading.Octets;
import io.mivo.domain.sensor.FoundMeter;
import io.mivo.domain.value.MeterType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Meters on one pair of wires, as EN 13757-2 has it: whoever is selected answers, and the octets of several answers are
 * laid over each other, a 0 winning over a 1. Their telegrams are equal but for their addresses.
 */
final class WiredMeters {

    /** A meter with its primary address, its secondary address and its fabrication number, if it knows the enhanced selection. */
    record Meter(int primary, SecondaryAddress secondary, Optional<String> fabrication) {}

    private final List<Meter> meters = new ArrayList<>();
    private final Random noise = new Random(4711);
    private int disturbedPercent;
    private int lostPercent;

    WiredMeters with(String... addresses) {
        for (String address : addresses) {
            meters.add(new Meter(0, SecondaryAddress.parse(address), Optional.empty()));
        }
        return this;
    }

    WiredMeters with(Meter meter) {
        meters.add(meter);
        return this;
    }

    /** From now on so many answers of a hundred are disturbed, and so many get lost. */
    WiredMeters noisy(int disturbed, int lost) {
        this.disturbedPercent = disturbed;
        this.lostPercent = lost;
        return this;
    }

    static String address(String identification, String maker, int version, int type) {
        return SecondaryAddress.ofIdentification(identification)
                .withManufacturer(Manufacturer.ofLetters(maker))
                .withVersion(version)
                .withDeviceType(type)
                .digits();
    }

    VisitOutcome ask(DeviceAddress address) {
        VisitOutcome clean = clean(address);
        if (clean instanceof VisitOutcome.Silent) {
            return clean;
        }
        int chance = noise.nextInt(100);
        if (chance < lostPercent) {
            return new VisitOutcome.Silent("lost");
        }
        return chance < lostPercent + disturbedPercent ? new VisitOutcome.Garbled("disturbed") : clean;
    }

    private VisitOutcome clean(DeviceAddress address) {
        List<Meter> selected =
                meters.stream().filter(each -> isSelected(address, each)).toList();
        if (selected.isEmpty()) {
            return new VisitOutcome.Silent("nobody");
        }
        byte[] sum = laidOver(selected);
        if (!isValid(sum)) {
            return new VisitOutcome.Garbled("checksum");
        }
        SecondaryAddress told = told(sum);
        List<Meter> again =
                meters.stream().filter(each -> each.secondary().equals(told)).toList();
        boolean isReal = !again.isEmpty() && told(laidOver(again)).equals(told);
        return isReal
                ? new VisitOutcome.Met(
                        new FoundMeter(Optional.of(sum[5] & 0xFF), Optional.of(told), MeterType.HEAT), Octets.of(sum))
                : new VisitOutcome.Garbled("a phantom");
    }

    private static boolean isSelected(DeviceAddress address, Meter meter) {
        if (address instanceof DeviceAddress.Primary primary) {
            return primary.number() == meter.primary();
        }
        SecondaryAddress mask = (SecondaryAddress) address;
        return mask.covers(meter.secondary())
                && mask.fabrication()
                        .map(digits -> meter.fabrication()
                                .filter(own -> SecondaryAddress.ofIdentification(digits)
                                        .covers(SecondaryAddress.ofIdentification(own)))
                                .isPresent())
                        .orElse(true);
    }

    private static byte[] laidOver(List<Meter> several) {
        return several.stream()
                .map(WiredMeters::telegram)
                .reduce(WiredMeters::and)
                .orElseThrow();
    }

    private static byte[] and(byte[] one, byte[] other) {
        byte[] sum = one.clone();
        IntStream.range(0, sum.length).forEach(at -> sum[at] &= other[at]);
        return sum;
    }

    /** An answer (RSP_UD, CI 72) with the header of EN 13757-3 and one record. */
    private static byte[] telegram(Meter meter) {
        String header = meter.secondary().digits();
        List<String> id =
                List.of(header.substring(6, 8), header.substring(4, 6), header.substring(2, 4), header.substring(0, 2));
        String body = String.format(
                Locale.ROOT,
                "08%02x72%s%s550000000406c2bc0000",
                meter.primary(),
                String.join("", id),
                header.substring(8));
        byte[] bytes = HexFormat.of().parseHex("68000068" + body + "0016");
        bytes[1] = bytes[2] = (byte) (bytes.length - 6);
        bytes[bytes.length - 2] = checksum(bytes);
        return bytes;
    }

    private static byte checksum(byte[] frame) {
        return (byte) IntStream.range(4, frame.length - 2).map(at -> frame[at]).sum();
    }

    private static boolean isValid(byte[] frame) {
        return frame[frame.length - 2] == checksum(frame);
    }

    private static SecondaryAddress told(byte[] frame) {
        String digits = String.format(
                Locale.ROOT,
                "%02X%02X%02X%02X%s",
                frame[10],
                frame[9],
                frame[8],
                frame[7],
                HexFormat.of().formatHex(Arrays.copyOfRange(frame, 11, 15)));
        return SecondaryAddress.parse(digits);
    }

    /** Goes through a whole search. */
    static <S extends Search> S run(S search, WiredMeters meters) {
        for (Optional<DeviceAddress> next = search.next(); next.isPresent(); next = search.next()) {
            search.take(meters.ask(next.get()));
            if (search.asked() > 100_000) {
                throw new IllegalStateException("no end");
            }
        }
        return search;
    }

    List<String> addresses() {
        return meters.stream().map(each -> each.secondary().digits()).sorted().toList();
    }
}
