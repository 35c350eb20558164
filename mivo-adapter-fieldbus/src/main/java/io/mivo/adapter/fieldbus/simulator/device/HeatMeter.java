package io.mivo.adapter.fieldbus.simulator.device;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.adapter.fieldbus.simulator.wire.DataBlock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A heat meter: energy follows power, volume follows flow, and the temperature difference is what carries the power at that flow. */
public final class HeatMeter {
    /** Watt hours that a cubic metre of water carries per kelvin. */
    private static final double WATT_HOURS_PER_CUBIC_METRE_AND_KELVIN = 1_163;

    private static final int MONTHS_PER_TELEGRAM = 6;
    private static final int TELEGRAMS_OF_MONTHS = 2;

    private final long fabricationNumber;
    private final Course power;
    private final Course flow;
    private final Course forward = Course.around(68)
            .swinging(2, Duration.ofHours(11))
            .swinging(0.4, Duration.ofMinutes(7))
            .swinging(0.2, Duration.ofSeconds(47));

    /**
     * A meter for a part of the building.
     *
     * @param meanPower in watts
     */
    public HeatMeter(String fabricationNumber, double meanPower) {
        this.fabricationNumber = Long.parseLong(fabricationNumber);
        this.power = Course.around(meanPower)
                .swinging(meanPower * 0.15, Duration.ofHours(24))
                .swinging(meanPower * 0.05, Duration.ofMinutes(9))
                .swinging(meanPower * 0.02, Duration.ofSeconds(31));
        double meanFlow = meanPower / WATT_HOURS_PER_CUBIC_METRE_AND_KELVIN / 25;
        this.flow = Course.around(meanFlow)
                .swinging(meanFlow * 0.08, Duration.ofHours(7))
                .swinging(meanFlow * 0.02, Duration.ofSeconds(53));
    }

    /** Present values in a single telegram. */
    public List<Octets> single(Moment now) {
        return List.of(present(now).octets());
    }

    /** Present values, then the ends of the last twelve months in two more telegrams. */
    public List<Octets> withMonths(Moment now) {
        List<Octets> telegrams = new ArrayList<>();
        telegrams.add(present(now).moreFollow().octets());
        for (int part = 0; part < TELEGRAMS_OF_MONTHS; part++) {
            DataBlock months = months(now, 1 + part * MONTHS_PER_TELEGRAM);
            telegrams.add((part + 1 < TELEGRAMS_OF_MONTHS ? months.moreFollow() : months).octets());
        }
        return telegrams;
    }

    private DataBlock present(Moment now) {
        double difference = power.at(now) / (WATT_HOURS_PER_CUBIC_METRE_AND_KELVIN * flow.at(now));
        long forwardHundredths = Math.round(100 * forward.at(now));
        long differenceHundredths = Math.round(100 * difference);
        return new DataBlock()
                .number("0C 78", fabricationNumber)
                .number("06 03", (long) power.total(now))
                .number("0C 13", (long) (1_000 * flow.total(now)))
                .number("0B 2B", Math.round(power.at(now)))
                .number("0B 3B", Math.round(1_000 * flow.at(now)))
                .number("02 59", forwardHundredths)
                .number("02 5D", forwardHundredths - differenceHundredths)
                .number("02 61", differenceHundredths)
                .dateTime("04 6D", now.local(), now.summerTime());
    }

    private DataBlock months(Moment now, int firstStorage) {
        DataBlock block = new DataBlock();
        LocalDate firstOfMonth = now.local().toLocalDate().withDayOfMonth(1);
        for (int storage = firstStorage; storage < firstStorage + MONTHS_PER_TELEGRAM; storage++) {
            LocalDate end = firstOfMonth.minusMonths(storage - 1L);
            block.date(inStorage(0x02, storage) + "6C", end.minusDays(1));
            block.number(inStorage(0x06, storage) + "03", (long) power.total(Moment.startOf(end)));
        }
        return block;
    }

    /** A data information block: bit 0 of the storage number stands in the DIF, bits 1 to 4 in a DIFE. */
    private static String inStorage(int coding, int storage) {
        int dif = coding | (storage & 1) << 6;
        return storage == 1 ? "%02X".formatted(dif) : "%02X%02X".formatted(dif | 0x80, storage >> 1);
    }
}
