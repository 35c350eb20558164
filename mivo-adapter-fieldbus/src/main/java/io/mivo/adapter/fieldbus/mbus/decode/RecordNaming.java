package io.mivo.adapter.fieldbus.mbus.decode;

import io.mivo.adapter.fieldbus.mbus.codec.Telegram;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Finds the value codes under which a telegram's records are published. */
@FunctionalInterface
public interface RecordNaming {
    /** Names nothing. */
    RecordNaming NONE =
            telegram -> Collections.nCopies(telegram.records().list().size(), Optional.empty());

    /** The codes of this telegram's records, one for each in their order; empty where a record has none. */
    List<Optional<String>> codes(Telegram telegram);
}
