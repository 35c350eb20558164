package io.mivo.adapter.fieldbus.mbus.codec.record;

import io.mivo.adapter.fieldbus.mbus.codec.meaning.FlowDirection;
import io.mivo.adapter.fieldbus.mbus.codec.meaning.Meaning;
import io.mivo.adapter.fieldbus.mbus.codec.meaning.Phase;
import io.mivo.adapter.fieldbus.mbus.codec.value.Absence;
import io.mivo.adapter.fieldbus.mbus.codec.value.RawData;
import io.mivo.adapter.fieldbus.mbus.codec.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * One decoded data record.
 *
 * @param index its place among the records of its telegram, from 0
 * @param value scaled, or why there is none
 */
public record DataRecord(int index, Dib dib, Vib vib, RawData data, Value value) {

    /** What its value information says about its data. */
    public Meaning meaning() {
        return vib.meaning();
    }

    public RecordFunction function() {
        return dib.function();
    }

    public long storage() {
        return dib.slot().storage();
    }

    public int tariff() {
        return dib.slot().tariff();
    }

    public int subunit() {
        return dib.slot().subunit();
    }

    /** A stable English name, such as "Energy"; "Unknown" if the VIF is. */
    public String quantity() {
        return meaning().quantity();
    }

    /** The unit of the value; empty for moments, texts and whatever is not known to be counted. */
    public Optional<String> unit() {
        return meaning().measure().unit();
    }

    /** Why there is no value. */
    public Optional<Absence> error() {
        return value() instanceof Value.Absent absent ? Optional.of(absent.reason()) : Optional.empty();
    }

    /** Stable names of all modifiers: direction, phase, then the others as sent. */
    public List<String> modifiers() {
        return meaning().qualifiers().names();
    }

    /** Stable names of the modifiers that are neither direction nor phase. */
    public List<String> otherModifiers() {
        return meaning().qualifiers().others();
    }

    public Optional<Phase> phase() {
        return meaning().qualifiers().phase();
    }

    public Optional<FlowDirection> direction() {
        return meaning().qualifiers().direction();
    }

    /** Whether every byte of the value information has a meaning known to this codec. */
    public boolean isUnderstood() {
        return meaning().verdict().understood();
    }

    /** The data information block in hexadecimal. */
    public String dif() {
        return dib.octets().hex();
    }

    /** The value information block in hexadecimal. */
    public String vif() {
        return vib.octets().hex();
    }

    /** The data as sent in hexadecimal, without any length byte. */
    public String raw() {
        return data.bytes().hex();
    }
}
