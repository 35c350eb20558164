package io.mivo.adapter.fieldbus.mbus.codec.record;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Fault;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.util.List;
import java.util.Optional;

/**
 * The application data of one telegram.
 *
 * @param list the records before the fault, or all of them
 * @param manufacturerData what follows DIF 0F or 1F
 * @param moreFollow whether DIF 1F announces a further telegram
 * @param fault why reading ended early
 */
public record Records(List<DataRecord> list, Octets manufacturerData, boolean moreFollow, Optional<Fault> fault) {
    /** No records. */
    public static final Records NONE = of(List.of());

    public Records {
        list = List.copyOf(list);
    }

    /** These records and nothing else. */
    public static Records of(List<DataRecord> list) {
        return new Records(list, Octets.none(), false, Optional.empty());
    }

    /** No records, for this reason. */
    public static Records none(Fault fault) {
        return new Records(List.of(), Octets.none(), false, Optional.of(fault));
    }

    /** The same, as if nothing had ended it early. */
    public Records withoutFault() {
        return new Records(list, manufacturerData, moreFollow, Optional.empty());
    }
}
