package io.mivo.adapter.fieldbus.mbus.reading;

import io.mivo.adapter.fieldbus.mbus.codec.Telegram;
import io.mivo.adapter.fieldbus.mbus.decode.RecordNaming;
import io.mivo.domain.value.MeterType;
import java.util.List;
import java.util.Optional;

/** Names the records of a single telegram as a reading of its meter would. Immutable. */
public final class CatalogueNaming implements RecordNaming {
    @Override
    public List<Optional<String>> codes(Telegram telegram) {
        MeterType type = TelegramTypes.of(List.of(telegram), MeterType.OTHER).get(0);
        List<SentRecord> sent = telegram.records().list().stream()
                .map(record -> new SentRecord(record, type))
                .toList();
        return NamedRecord.all(sent).stream()
                .map(named -> Optional.of(named.code().text()))
                .toList();
    }
}
