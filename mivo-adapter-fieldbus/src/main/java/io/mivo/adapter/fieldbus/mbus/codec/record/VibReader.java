package io.mivo.adapter.fieldbus.mbus.codec.record;

import io.mivo.adapter.fieldbus.mbus.codec.meaning.VifTable;
import io.mivo.adapter.fieldbus.mbus.codec.value.NumberCoding;
import io.mivo.adapter.fieldbus.mbus.codec.wire.FaultCode;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a value information block. */
final class VibReader {
    private static final int MAX_VIFES = 10;
    private static final int EXTENSION = 0x80;
    private static final int CODE = 0x7F;
    private static final Map<Integer, VifTable> FURTHER_TABLES = Map.of(0xFB, VifTable.FB, 0xFD, VifTable.FD);
    private static final Map<Integer, VifTable> SPECIAL_CODES =
            Map.of(0x7C, VifTable.PLAIN_TEXT, 0x7F, VifTable.MANUFACTURER);

    private final OctetReader reader;
    private final PlainTextOrder order;

    VibReader(OctetReader reader, PlainTextOrder order) {
        this.reader = reader;
        this.order = order;
    }

    Vib read() throws MalformedRecordException {
        int start = reader.position();
        int vif = reader.next("a VIF");
        VifTable special = SPECIAL_CODES.getOrDefault(vif & CODE, VifTable.PRIMARY);
        if (special == VifTable.PLAIN_TEXT) {
            return plainText(start, (vif & EXTENSION) != 0);
        }
        if (!FURTHER_TABLES.containsKey(vif)) {
            List<Integer> vifes = vifes((vif & EXTENSION) != 0, 0);
            return new Vib(reader.since(start), special, vif & CODE, Optional.empty(), vifes);
        }
        int code = reader.next("a VIFE");
        List<Integer> vifes = vifes((code & EXTENSION) != 0, 1);
        VifTable table = FURTHER_TABLES.getOrDefault(vif, special);
        return new Vib(reader.since(start), table, code & CODE, Optional.empty(), vifes);
    }

    private Vib plainText(int start, boolean extended) throws MalformedRecordException {
        if (!extended || (order == PlainTextOrder.TEXT_FIRST && isTextAhead())) {
            String text = text();
            return plainText(start, text, vifes(extended, 0));
        }
        List<Integer> vifes = vifes(true, 0);
        return plainText(start, text(), vifes);
    }

    private Vib plainText(int start, String text, List<Integer> vifes) {
        return new Vib(reader.since(start), VifTable.PLAIN_TEXT, 0x7C, Optional.of(text), vifes);
    }

    private String text() throws MalformedRecordException {
        int length = reader.next("the length of a plain text");
        return NumberCoding.characters(reader.take(length, "a plain text"));
    }

    private boolean isTextAhead() {
        if (reader.isAtEnd()) {
            return false;
        }
        int length = reader.peek();
        Octets ahead = reader.ahead(length + 1);
        return length > 0
                && ahead.size() == length + 1
                && isPrintable(ahead.from(1).latin1());
    }

    private static boolean isPrintable(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }

    private List<Integer> vifes(boolean extended, int before) throws MalformedRecordException {
        List<Integer> vifes = new ArrayList<>();
        for (boolean more = extended; more; ) {
            if (before + vifes.size() == MAX_VIFES) {
                throw reader.malformed(FaultCode.RESERVED, "more than ten VIFE");
            }
            int vife = reader.next("a VIFE");
            vifes.add(vife & CODE);
            more = (vife & EXTENSION) != 0;
        }
        return vifes;
    }
}
