package io.mivo.adapter.fieldbus.mbus.reading;

import io.mivo.adapter.fieldbus.mbus.codec.record.DataRecord;
import io.mivo.domain.value.ValueCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A record with its code.
 *
 * @param code unique among the records it was named with
 */
record NamedRecord(DataRecord record, Designation designation, ValueCode code) {
    /** Names the records of one meter, exact repeats being numbered from 2 on in their order. */
    static List<NamedRecord> all(List<SentRecord> records) {
        Map<String, Integer> seen = new HashMap<>();
        List<NamedRecord> named = new ArrayList<>();
        for (SentRecord sent : records) {
            Designation designation = RecordDesignation.of(sent.record(), sent.type());
            int count = seen.merge(designation.code(), 1, Integer::sum);
            String code = count == 1 ? designation.code() : designation.code() + "." + count;
            named.add(new NamedRecord(sent.record(), designation, new ValueCode(code)));
        }
        return List.copyOf(named);
    }
}
