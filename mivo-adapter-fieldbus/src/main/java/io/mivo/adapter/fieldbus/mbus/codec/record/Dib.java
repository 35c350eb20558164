package io.mivo.adapter.fieldbus.mbus.codec.record;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;

/**
 * Data information block: how a record's data are coded and which value they are.
 *
 * @param octets as sent; none in the fixed data structure
 * @param dataField the low four bits of the DIF
 */
public record Dib(Octets octets, int dataField, RecordFunction function, Slot slot) {}
