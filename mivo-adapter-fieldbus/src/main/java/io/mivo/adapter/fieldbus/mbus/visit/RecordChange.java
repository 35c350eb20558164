package io.mivo.adapter.fieldbus.mbus.visit;

import io.mivo.adapter.fieldbus.mbus.codec.Telegram;
import io.mivo.adapter.fieldbus.mbus.codec.record.DataRecord;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.adapter.fieldbus.mbus.link.CalledMeter;
import io.mivo.domain.profile.RecordWrite;
import java.util.List;

/** A data record that is replaced. */
final class RecordChange {
    private static final int EXTENSION = 0x80;
    private static final int PLAIN_TEXT = 0x7C;
    private static final int REPLACE = 0x00;

    private final Octets dib;
    private final Octets vib;
    private final Octets data;

    RecordChange(RecordWrite write) {
        this.dib = Octets.ofHex(write.dib());
        this.vib = Octets.ofHex(write.vib());
        this.data = Octets.ofHex(write.data());
    }

    MeterChange at(CalledMeter meter) {
        return MeterChange.ofData(dib.followedBy(withAction()).followedBy(data), meter, this::found);
    }

    /** The object action "replace" as last VIFE (EN 13757-3); behind a unit in plain text it has no certain place. */
    private Octets withAction() {
        if ((vib.at(0) & ~EXTENSION) == PLAIN_TEXT) {
            return vib;
        }
        int last = vib.size() - 1;
        return vib.slice(0, last).followedBy(Octets.of(vib.at(last) | EXTENSION, REPLACE));
    }

    private MeterChange.Finding found(List<Telegram> readout) {
        List<DataRecord> held = readout.stream()
                .flatMap(telegram -> telegram.records().list().stream())
                .filter(record -> record.dib().octets().equals(dib)
                        && record.vib().octets().equals(vib))
                .toList();
        if (held.isEmpty()) {
            return new MeterChange.Finding(false, "the meter does not tell this record");
        }
        boolean equal = held.stream().anyMatch(record -> isWritten(record.data().bytes()));
        return new MeterChange.Finding(
                equal,
                "it holds " + held.get(0).value().text().orElse(held.get(0).raw()));
    }

    /** The length octet of data of variable length is not part of what a record tells. */
    private boolean isWritten(Octets raw) {
        return raw.equals(data) || (data.size() == raw.size() + 1 && raw.equals(data.from(1)));
    }
}
