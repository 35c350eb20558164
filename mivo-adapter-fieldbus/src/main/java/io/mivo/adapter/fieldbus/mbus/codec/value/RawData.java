package io.mivo.adapter.fieldbus.mbus.codec.value;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;

/** A record's data as sent, with the form they are coded in. */
public record RawData(DataForm form, Octets bytes) {}
