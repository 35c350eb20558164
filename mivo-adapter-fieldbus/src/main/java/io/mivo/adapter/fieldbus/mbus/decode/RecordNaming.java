package io.mivo.adapter.fieldbus.mbus.decode;

import io.mivo.adapter.fieldbus.mbus.codec.Telegram;
import io.mivo.adapter.fieldbus.mbus.codec.record.DataRecord;
import java.util.Optional;

/** Finds the value codes under which a telegram's records are published. */
@FunctionalInterface
public interface RecordNaming {
    /** Names nothing. */
    RecordNaming NONE = (telegram, record) -> Optional.empty();

    /** The code of one record of this telegram; empty if it has none. */
    Optional<String> code(Telegram telegram, DataRecord record);
}
