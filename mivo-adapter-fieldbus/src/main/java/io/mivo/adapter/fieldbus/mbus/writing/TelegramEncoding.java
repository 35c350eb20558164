package io.mivo.adapter.fieldbus.mbus.writing;

import io.mivo.adapter.fieldbus.mbus.codec.meaning.RecordError;
import io.mivo.adapter.fieldbus.mbus.codec.meaning.VifTable;
import io.mivo.adapter.fieldbus.mbus.codec.record.DataRecord;
import io.mivo.adapter.fieldbus.mbus.codec.record.Vib;
import io.mivo.adapter.fieldbus.mbus.codec.value.DataForm;
import io.mivo.adapter.fieldbus.mbus.codec.value.DataLayout;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.adapter.fieldbus.mbus.reading.TelegramDecoding;
import io.mivo.application.port.driven.AnswerDecoding;
import io.mivo.application.port.driven.RecordEncoding;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.RecordWrite;
import io.mivo.domain.profile.WriteRule;
import io.mivo.domain.reading.RawAnswer;
import io.mivo.domain.value.Measured;
import io.mivo.domain.value.MeterType;
import io.mivo.domain.value.ValueError;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Turns values into data records in the way the meter itself codes them. Pure; safe for use by many threads. */
public final class TelegramEncoding implements RecordEncoding {
    private static final Set<VifTable> IN_FURTHER_TABLES = EnumSet.of(VifTable.FB, VifTable.FD);
    private static final int VIFE = 0x7F;

    private final AnswerDecoding decoding = new TelegramDecoding();

    /** A point as it is read from a meter. */
    private record Wanted(Point.InRecord point, MeterType meterType) {}

    /**
     * The record that is to be written.
     *
     * @throws IllegalArgumentException when the answer is none of an M-Bus meter
     */
    @Override
    public Encoded encode(Point.InRecord point, BigDecimal value, RawAnswer lastGood, MeterType meterType) {
        if (!(lastGood instanceof RawAnswer.Telegrams telegrams)) {
            throw new IllegalArgumentException("not the telegrams of an M-Bus meter: " + lastGood);
        }
        Wanted wanted = new Wanted(point, meterType);
        List<LoneRecord> meant = meant(telegrams, wanted);
        return meant.size() == 1 ? encode(meant.get(0), wanted, value) : new Encoded.Impossible(unclear(point, meant));
    }

    /** As in a reading, what stands for the quantity as a whole comes before what narrows it. */
    private List<LoneRecord> meant(RawAnswer.Telegrams answer, Wanted wanted) {
        List<LoneRecord> fitting = LoneRecord.all(answer).stream()
                .filter(record -> isMeant(record, wanted))
                .toList();
        List<LoneRecord> whole = fitting.stream()
                .filter(each -> each.record().modifiers().isEmpty())
                .toList();
        return fitting.size() > 1 && whole.size() == 1 ? whole : fitting;
    }

    private boolean isMeant(LoneRecord record, Wanted wanted) {
        return measured(record.answer(), wanted)
                .filter(each -> !(each instanceof Measured.Missing missing && missing.error() == ValueError.NOT_READ))
                .isPresent();
    }

    private Optional<Measured> measured(RawAnswer answer, Wanted wanted) {
        DeviceProfile alone = new DeviceProfile(List.of(wanted.point()));
        return decoding.decode(answer, alone, wanted.meterType()).content().values().stream()
                .map(value -> value.measured())
                .findFirst();
    }

    private static String unclear(Point.InRecord point, List<LoneRecord> meant) {
        String what = "of the records that the meter sent when it was last read, ";
        return meant.isEmpty()
                ? what + "none is " + point.selection().quantity() + " as " + point.code() + " selects it"
                : what + meant.size() + " may be meant by " + point.code() + ": select one of them";
    }

    private Encoded encode(LoneRecord lone, Wanted wanted, BigDecimal value) {
        Optional<String> obstacle = obstacle(lone.record());
        if (obstacle.isPresent()) {
            return new Encoded.Impossible(obstacle.get());
        }
        RecordScale scale =
                new RecordScale(lone, answer -> measured(answer, wanted).flatMap(Measured::number));
        if (!scale.isThere()) {
            return new Encoded.Impossible(
                    "the meter's record of " + wanted.point().code() + " holds no number");
        }
        boolean verify = wanted.point().write().map(WriteRule::verify).orElse(true);
        return scale.data(value)
                .<Encoded>map(data -> new Encoded.Exactly(write(lone.record(), data, verify)))
                .orElseGet(Encoded.Inexact::new);
    }

    /** What a meter says about a record in its VIFEs would be an action if it were sent to the meter. */
    private static Optional<String> obstacle(DataRecord record) {
        Optional<String> error = record.meaning().verdict().recordError().map(RecordError::word);
        if (error.isPresent() || saysAllIsWell(record.vib())) {
            return Optional.of("the meter reports " + error.orElse("no error") + " with this record");
        }
        DataForm form = DataLayout.ofDataField(record.dib().dataField()).form();
        return form == DataForm.NONE
                ? Optional.of("the meter sends this record without data of a fixed length")
                : Optional.empty();
    }

    /** A VIFE of 0: no error. Texts and what makers add are not looked at. */
    private static boolean saysAllIsWell(Vib vib) {
        int begin = IN_FURTHER_TABLES.contains(vib.table()) ? 2 : 1;
        boolean standard = begin == 2 || vib.table() == VifTable.PRIMARY;
        return standard
                && IntStream.range(begin, vib.octets().size())
                        .anyMatch(i -> (vib.octets().at(i) & VIFE) == 0);
    }

    private static RecordWrite write(DataRecord record, Octets data, boolean verify) {
        return new RecordWrite(record.dif(), record.vif(), data.hex(), verify);
    }
}
