package io.mivo.adapter.fieldbus.mbus.reading;

import io.mivo.adapter.fieldbus.mbus.codec.record.DataRecord;
import io.mivo.domain.value.MeterType;

/** A record and the kind of meter that sent it. */
record SentRecord(DataRecord record, MeterType type) {}
