package io.mivo.adapter.fieldbus.mbus.codec.record;

import io.mivo.adapter.fieldbus.mbus.codec.meaning.Interpreter;
import io.mivo.adapter.fieldbus.mbus.codec.meaning.Meaning;
import io.mivo.adapter.fieldbus.mbus.codec.meaning.Sender;
import io.mivo.adapter.fieldbus.mbus.codec.meaning.VifTable;
import io.mivo.adapter.fieldbus.mbus.codec.value.NumberCoding;
import io.mivo.adapter.fieldbus.mbus.codec.wire.FaultCode;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads value information blocks. */
final class VibReader {
    private static final int MAX_VIFES = 10;
    private static final int EXTENSION = 0x80;
    private static final int CODE = 0x7F;
    private static final int PLAIN_TEXT = 0x7C;
    private static final int MANUFACTURER = 0x7F;
    private static final int FB = 0xFB;
    private static final int FD = 0xFD;

    /** The blocks of a single byte, made once: most records have one. */
    private static final List<Vib> SINGLE_BYTES = IntStream.rangeClosed(0x00, CODE)
            .mapToObj(vif -> standard(Octets.of(vif), Sender.DEVICE))
            .toList();

    private static final KnownVibs OF_DEVICES = new KnownVibs(octets -> standard(octets, Sender.DEVICE));
    private static final KnownVibs OF_MASTERS = new KnownVibs(octets -> standard(octets, Sender.MASTER));

    private final OctetReader reader;
    private final PlainTextOrder order;
    private final Sender sender;
    private final KnownVibs known;

    VibReader(OctetReader reader, PlainTextOrder order, Sender sender) {
        this.reader = reader;
        this.order = order;
        this.sender = sender;
        this.known = sender == Sender.DEVICE ? OF_DEVICES : OF_MASTERS;
    }

    Vib read() throws MalformedRecordException {
        int start = reader.position();
        int vif = reader.next("a VIF");
        if ((vif & CODE) == PLAIN_TEXT) {
            return plainText(start, (vif & EXTENSION) != 0);
        }
        if ((vif & EXTENSION) == 0) {
            return SINGLE_BYTES.get(vif);
        }
        skipVifes();
        return known.of(reader.since(start));
    }

    private static Vib standard(Octets octets, Sender sender) {
        return switch (octets.at(0)) {
            case FB -> of(octets, VifTable.FB, 1, sender);
            case FD -> of(octets, VifTable.FD, 1, sender);
            case MANUFACTURER, MANUFACTURER | EXTENSION -> of(octets, VifTable.MANUFACTURER, 0, sender);
            default -> of(octets, VifTable.PRIMARY, 0, sender);
        };
    }

    /** A block whose code stands at this index. */
    private static Vib of(Octets octets, VifTable table, int index, Sender sender) {
        int code = octets.at(index) & CODE;
        Meaning meaning = Interpreter.meaning(table, code, octets.from(index + 1), sender);
        return new Vib(octets, table, code, Optional.empty(), meaning);
    }

    private Vib plainText(int start, boolean extended) throws MalformedRecordException {
        if (!extended || (order == PlainTextOrder.TEXT_FIRST && isTextAhead())) {
            String text = text();
            return plainText(start, text, extended ? skipVifes() : Octets.none());
        }
        Octets vifes = skipVifes();
        return plainText(start, text(), vifes);
    }

    private Vib plainText(int start, String text, Octets vifes) {
        Meaning meaning = Interpreter.inUnit(text, vifes, sender);
        return new Vib(reader.since(start), VifTable.PLAIN_TEXT, PLAIN_TEXT, Optional.of(text), meaning);
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
        return length > 0 && ahead.size() == length + 1 && isPrintable(ahead.from(1));
    }

    private static boolean isPrintable(Octets text) {
        for (int i = 0; i < text.size(); i++) {
            if (Character.isISOControl(text.at(i))) {
                return false;
            }
        }
        return true;
    }

    /** Goes to the end of the VIFEs, of which there is at least one. */
    private Octets skipVifes() throws MalformedRecordException {
        int start = reader.position();
        int vife;
        do {
            if (reader.position() - start == MAX_VIFES) {
                throw reader.malformed(FaultCode.RESERVED, "more than ten VIFE");
            }
            vife = reader.next("a VIFE");
        } while ((vife & EXTENSION) != 0);
        return reader.since(start);
    }
}
