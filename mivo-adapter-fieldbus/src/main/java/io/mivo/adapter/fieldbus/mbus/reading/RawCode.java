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
import java.util.stream.IntStream;

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
        List<Integer> kept = kept(vib);
        byte[] sent = HexFormat.of().parseHex(vib.octets().hex());
        boolean asSent = kept.size() == vib.vifes().size() || !endsWithVifes(sent, vib);
        return HEX.formatHex(asSent ? sent : with(kept, sent, vib));
    }

    /** The VIFEs that do not say how the record fared; a maker's own ones may mean anything. */
    private static List<Integer> kept(Vib vib) {
        List<Integer> kept = new ArrayList<>();
        boolean standard = !WITHOUT_STANDARD_VIFES.contains(vib.table());
        boolean extended = false;
        for (int vife : vib.vifes()) {
            if (!standard || extended || !RecordError.isCode(vife)) {
                kept.add(vife);
            }
            standard = standard && (extended || vife != MANUFACTURER);
            extended = standard && !extended && vife == EXTENSION;
        }
        return kept;
    }

    /** VIFEs stand at the end of a VIB unless a text does. */
    private static boolean endsWithVifes(byte[] sent, Vib vib) {
        int begin = sent.length - vib.vifes().size();
        return IntStream.range(0, vib.vifes().size())
                .allMatch(i ->
                        (sent[begin + i] & ~EXTENSION_BIT & 0xFF) == vib.vifes().get(i));
    }

    /** The VIB as it would be with these VIFEs alone. */
    private static byte[] with(List<Integer> kept, byte[] sent, Vib vib) {
        int head = sent.length - vib.vifes().size();
        byte[] octets = Arrays.copyOf(sent, head + kept.size());
        int carrier = vib.table() == VifTable.PLAIN_TEXT ? 0 : head - 1;
        octets[carrier] = extended(octets[carrier], !kept.isEmpty());
        for (int i = 0; i < kept.size(); i++) {
            octets[head + i] = extended(kept.get(i), i + 1 < kept.size());
        }
        return octets;
    }

    private static byte extended(int octet, boolean more) {
        return (byte) (more ? octet | EXTENSION_BIT : octet & ~EXTENSION_BIT);
    }
}
