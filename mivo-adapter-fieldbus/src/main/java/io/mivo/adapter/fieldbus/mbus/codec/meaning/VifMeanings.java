package io.mivo.adapter.fieldbus.mbus.codec.meaning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What each code of each table means by itself. */
final class VifMeanings {
    private static final int CODES = 128;
    private static final int ANY = 0x7E;
    private static final Meaning UNKNOWN = Meaning.opaque(Meaning.UNKNOWN, Kind.UNKNOWN);

    private static final Map<VifTable, List<Meaning>> BY_TABLE = new EnumMap<>(Map.of(
            VifTable.PRIMARY, primary(),
            VifTable.FB, byCode(FbVifs.ROWS),
            VifTable.FD, byCode(FdVifs.ROWS),
            VifTable.FIXED, byCode(FixedUnits.ROWS),
            VifTable.MANUFACTURER, always(Meaning.opaque("Manufacturer specific", Kind.CONTAINER)),
            VifTable.PLAIN_TEXT, always(Meaning.opaque("Plain text", Kind.UNKNOWN))));

    private VifMeanings() {}

    /** What a code, 0 to 127, means without VIFEs. */
    static Meaning of(VifTable table, int code) {
        return BY_TABLE.getOrDefault(table, List.of()).get(code);
    }

    /** A master may ask for any value; nothing a device sends is understood by that. */
    private static List<Meaning> primary() {
        List<Meaning> meanings = new ArrayList<>(byCode(PrimaryVifs.ROWS));
        meanings.set(ANY, Meaning.opaque("Any", Kind.UNKNOWN));
        return List.copyOf(meanings);
    }

    private static List<Meaning> byCode(List<VifRow> rows) {
        List<Meaning> meanings = new ArrayList<>(always(UNKNOWN));
        for (VifRow row : rows) {
            for (int code = row.first(); code <= row.last(); code++) {
                meanings.set(code, row.meaning(code));
            }
        }
        return List.copyOf(meanings);
    }

    private static List<Meaning> always(Meaning meaning) {
        return Collections.nCopies(CODES, meaning);
    }
}
