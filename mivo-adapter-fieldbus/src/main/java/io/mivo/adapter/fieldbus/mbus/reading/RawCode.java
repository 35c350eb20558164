package io.mivo.adapter.fieldbus.mbus.reading;

import io.mivo.adapter.fieldbus.mbus.codec.meaning.RecordError;
import io.mivo.adapter.fieldbus.mbus.codec.meaning.VifTable;
import io.mivo.adapter.fieldbus.mbus.codec.record.DataRecord;
import io.mivo.adapter.fieldbus.mbus.codec.record.Vib;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * The code of a record that is not understood: its DIB and VIB in hexadecimal. What the device says about how the record
 * fared is left out of the VIB, so that the code stays while there is no value.
 */
final class RawCode {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int EXTENSION_BIT = 0x80;
    private static final int EXTENSION = 0x7C;
    private static final int MANUFACTURER = 0x7F;
    private static final Set<VifTable> WITHOUT_STANDARD_VIFES = Set.of(VifTable.MANUFACTURER, VifTable.FIXED);

    private RawCode() {}

    /** The code, before repeats are numbered. */
    static String of(DataRecord record) {
        return "Raw." + dib(record) + "." + vib(record.vib());
    }

    /** The fixed data structure has no DIB; its storage is written as a DIF would. */
    private static String dib(DataRecord record) {
        return HEX.formatHex(
                record.dif().isEmpty()
                        ? new byte[] {(byte) (record.storage() << 6)}
                        : HexFormat.of().parseHex(record.dif()));
    }

    private static String vib(Vib vib) {
        byte[] sent = HexFormat.of().parseHex(vib.octets().hex());
        int head = head(vib, sent);
        List<Integer> kept = kept(vib, Arrays.copyOfRange(sent, head, sent.length));
        boolean asSent = kept.size() == sent.length - head;
        return HEX.formatHex(asSent ? sent : with(kept, Arrays.copyOf(sent, head), vib));
    }

    /** Octets before the VIFEs, among them one that chose the table or a text; all of them where the text comes last. */
    private static int head(Vib vib, byte[] sent) {
        if (vib.table() == VifTable.PLAIN_TEXT) {
            int text = sent.length > 1 ? 2 + (sent[1] & 0xFF) : sent.length;
            return Math.min(text, sent.length);
        }
        return vib.table() == VifTable.FB || vib.table() == VifTable.FD ? 2 : 1;
    }

    /** The VIFEs that do not say how the record fared; a maker's own ones may mean anything. */
    private static List<Integer> kept(Vib vib, byte[] vifes) {
        List<Integer> kept = new ArrayList<>();
        boolean standard = !WITHOUT_STANDARD_VIFES.contains(vib.table());
        boolean extended = false;
        for (byte octet : vifes) {
            int vife = octet & ~EXTENSION_BIT & 0xFF;
            if (!standard || extended || !RecordError.isCode(vife)) {
                kept.add(vife);
            }
            standard = standard && (extended || vife != MANUFACTURER);
            extended = standard && !extended && vife == EXTENSION;
        }
        return kept;
    }

    /** The VIB as it would be with these VIFEs alone. */
    private static byte[] with(List<Integer> kept, byte[] head, Vib vib) {
        byte[] octets = Arrays.copyOf(head, head.length + kept.size());
        int carrier = vib.table() == VifTable.PLAIN_TEXT ? 0 : head.length - 1;
        octets[carrier] = extended(octets[carrier], !kept.isEmpty());
        for (int i = 0; i < kept.size(); i++) {
            octets[head.length + i] = extended(kept.get(i), i + 1 < kept.size());
        }
        return octets;
    }

    private static byte extended(int octet, boolean more) {
        return (byte) (more ? octet | EXTENSION_BIT : octet & ~EXTENSION_BIT);
    }
}
