package io.mivo.adapter.fieldbus.mbus.codec.meaning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each code of each table means by itself. */
final class VifMeanings {
    private static final Meaning UNKNOWN = Meaning.opaque(Meaning.UNKNOWN, Kind.UNKNOWN);

    private static final Map<VifTable, Map<Integer, Meaning>> BY_TABLE = Map.of(
            VifTable.PRIMARY, byCode(PrimaryVifs.ROWS),
            VifTable.FB, byCode(FbVifs.ROWS),
            VifTable.FD, byCode(FdVifs.ROWS),
            VifTable.FIXED, byCode(FixedUnits.ROWS));

    private static final Map<VifTable, Meaning> BY_TABLE_ALONE = Map.of(
            VifTable.MANUFACTURER, Meaning.opaque("Manufacturer specific", Kind.CONTAINER),
            VifTable.PLAIN_TEXT, Meaning.opaque("Plain text", Kind.UNKNOWN));

    private VifMeanings() {}

    /** What a code, 0 to 127, means without VIFEs. */
    static Meaning of(VifTable table, int code) {
        Meaning otherwise = BY_TABLE_ALONE.getOrDefault(table, UNKNOWN);
        return BY_TABLE.getOrDefault(table, Map.of()).getOrDefault(code, otherwise);
    }

    private static Map<Integer, Meaning> byCode(List<VifRow> rows) {
        Map<Integer, Meaning> meanings = new HashMap<>();
        for (VifRow row : rows) {
            for (int code = row.first(); code <= row.last(); code++) {
                meanings.put(code, row.meaning(code));
            }
        }
        return Map.copyOf(meanings);
    }
}
