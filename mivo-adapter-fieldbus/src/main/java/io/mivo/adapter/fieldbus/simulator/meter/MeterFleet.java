package io.mivo.adapter.fieldbus.simulator.meter;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.adapter.fieldbus.simulator.wire.DataBlock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes many meters, the same from the same seed, each with a primary address of its own from 1 on. Each counts up by one
 * Wh with every readout; every third tells three telegrams. For one thread.
 */
public final class MeterFleet {
    private static final int DIGITS = 8;
    private static final int DECIMAL = 10;
    private static final int HEXADECIMAL = 15;
    private static final int TELEGRAMS = 3;
    private static final int HIGHEST_VERSION = 100;

    /** Data information blocks of four bytes at storages 0, 1 and 2. */
    private static final List<String> STORAGES = List.of("04", "44", "84 01");

    private static final int MOST_ALIKE = 10;
    private static final List<String> MAKERS =
            List.of("KAM", "LUG", "SON", "ELS", "ZRI", "ACW", "ITW", "SEN", "DME", "QDS");
    private static final List<Integer> DEVICE_TYPES = List.of(2, 3, 4, 6, 7, 10, 13, 22, 27, 8);

    private final Random random;
    private final Set<Octets> taken = new HashSet<>();
    private int lastAddress;

    /** A fleet that is determined by a seed. */
    public MeterFleet(long seed) {
        this.random = new Random(seed);
    }

    /** Meters whose secondary addresses have nothing in common. */
    public List<SimulatedMeter> random(int count) {
        return many(count, i -> nameplate(DECIMAL));
    }

    /** Meters with hexadecimal digits, A to E, in their identifications. */
    public List<SimulatedMeter> hexadecimal(int count) {
        return many(count, i -> {
            Nameplate decimal = nameplate(DECIMAL);
            return decimal.numbered(
                    decimal.number().substring(0, DIGITS - 2) + digit(HEXADECIMAL) + (char) ('A' + i % 5));
        });
    }

    /** Meters whose identifications differ in the last digit alone; at most 10. */
    public List<SimulatedMeter> alikeInSevenDigits(int count) {
        return alike(count, (plate, i) -> plate.numbered(plate.number().substring(0, DIGITS - 1) + i));
    }

    /** Meters with one identification, version and device type, each of another manufacturer; at most 10. */
    public List<SimulatedMeter> alikeButForManufacturer(int count) {
        return alike(
                count,
                (plate, i) -> new Nameplate(plate.number(), MAKERS.get(i), plate.version(), plate.deviceType(), 0));
    }

    /** Meters with one identification, manufacturer and device type, each of another version; at most 10. */
    public List<SimulatedMeter> alikeButForVersion(int count) {
        return alike(
                count, (plate, i) -> new Nameplate(plate.number(), plate.maker(), 1 + 7 * i, plate.deviceType(), 0));
    }

    /** Meters with one identification, manufacturer and version, each of another device type; at most 10. */
    public List<SimulatedMeter> alikeButForDeviceType(int count) {
        return alike(
                count,
                (plate, i) -> new Nameplate(plate.number(), plate.maker(), plate.version(), DEVICE_TYPES.get(i), 0));
    }

    /** Meters with one secondary address; only an enhanced selection by fabrication number tells them apart; at most 10. */
    public List<SimulatedMeter> alikeButForFabricationNumber(int count) {
        Nameplate plate = nameplate(DECIMAL);
        return IntStream.range(0, atMostAlike(count))
                .mapToObj(i -> meter(plate, number(DECIMAL)))
                .toList();
    }

    /** Some of all kinds that can be told apart by their secondary addresses, and random ones up to this count, at least 20. */
    public List<SimulatedMeter> adversarial(int count) {
        List<SimulatedMeter> meters = new ArrayList<>();
        Stream.of(
                        alikeInSevenDigits(6),
                        alikeButForManufacturer(4),
                        alikeButForVersion(3),
                        alikeButForDeviceType(3),
                        hexadecimal(4))
                .forEach(meters::addAll);
        meters.addAll(random(count - meters.size()));
        return meters;
    }

    /** A meter whose energy counts up by one Wh with each readout. */
    public static SimulatedMeter counting(int address, Nameplate plate, long firstWattHours) {
        AtomicLong energy = new AtomicLong(firstWattHours);
        return SimulatedMeter.at(
                address,
                plate,
                () -> List.of(new DataBlock()
                        .number("04 03", energy.getAndIncrement())
                        .octets()));
    }

    private interface Variation {
        Nameplate of(Nameplate plate, int index);
    }

    private List<SimulatedMeter> alike(int count, Variation variation) {
        Nameplate plate = nameplate(DECIMAL);
        return many(atMostAlike(count), i -> variation.of(plate, i));
    }

    private static int atMostAlike(int count) {
        if (count > MOST_ALIKE) {
            throw new IllegalArgumentException(count + " meters that are alike, at most " + MOST_ALIKE);
        }
        return count;
    }

    private List<SimulatedMeter> many(int count, IntFunction<Nameplate> plates) {
        return IntStream.range(0, count)
                .mapToObj(i -> unused(() -> plates.apply(i)))
                .map(plate -> meter(plate, plate.number()))
                .toList();
    }

    private Nameplate unused(Supplier<Nameplate> plates) {
        return Stream.generate(plates)
                .filter(plate -> taken.add(plate.secondaryAddress()))
                .findFirst()
                .orElseThrow();
    }

    private SimulatedMeter meter(Nameplate plate, String fabricationNumber) {
        lastAddress++;
        AtomicLong energy = new AtomicLong(random.nextInt(1_000_000));
        int telegrams = lastAddress % TELEGRAMS == 0 ? TELEGRAMS : 1;
        return SimulatedMeter.at(
                        lastAddress, plate, () -> telegrams(telegrams, fabricationNumber, energy.getAndIncrement()))
                .fabricatedAs(fabricationNumber);
    }

    /** Later telegrams tell what the energy was at storages 1 and 2. */
    private static List<Octets> telegrams(int count, String fabricationNumber, long energy) {
        List<Octets> telegrams = new ArrayList<>();
        for (int storage = 0; storage < count; storage++) {
            DataBlock block = new DataBlock()
                    .digits("0C 78", fabricationNumber)
                    .number(STORAGES.get(storage) + "03", energy / (storage + 1));
            telegrams.add((storage + 1 < count ? block.moreFollow() : block).octets());
        }
        return telegrams;
    }

    private Nameplate nameplate(int base) {
        return new Nameplate(
                number(base),
                MAKERS.get(random.nextInt(MAKERS.size())),
                1 + random.nextInt(HIGHEST_VERSION),
                DEVICE_TYPES.get(random.nextInt(DEVICE_TYPES.size())),
                0);
    }

    private String number(int base) {
        return IntStream.range(0, DIGITS).mapToObj(i -> digit(base)).collect(Collectors.joining());
    }

    private String digit(int base) {
        return Integer.toHexString(random.nextInt(base)).toUpperCase(Locale.ROOT);
    }
}
