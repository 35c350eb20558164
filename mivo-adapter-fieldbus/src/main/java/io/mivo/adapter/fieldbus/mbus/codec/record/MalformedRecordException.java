package io.mivo.adapter.fieldbus.mbus.codec.record;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Fault;

/** Ends the reading of a record; never leaves this package. */
final class MalformedRecordException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    MalformedRecordException(Fault fault) {
        super(fault.message(), null, false, false);
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
