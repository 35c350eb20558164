package io.mivo.adapter.fieldbus.modbus;

import io.mivo.domain.profile.ModelChain;
import io.mivo.domain.profile.ModelPlace;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterTable;
import io.mivo.domain.reading.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Walks the SunSpec models of a device: behind the mark {@code SunS} each begins with its identifier and its length, up to
 * the identifier 0xffff. Bounded, whatever a device says. For one visit.
 */
final class ModelWalk {
    private static final List<Integer> BASES = List.of(40_000, 0, 50_000);
    private static final String MARK = "53756e53";
    private static final int MARK_SIZE = 2;
    private static final int MOST_MODELS = 64;
    private static final int REGISTERS = 65_536;

    private final PatientSession session;
    private final int unit;
    private Optional<Reply> failure = Optional.empty();

    ModelWalk(PatientSession session, int unit) {
        this.session = session;
        this.unit = unit;
    }

    /** The models; empty when the device has none, or when it could not be asked, see {@link #failure}. */
    Optional<ModelChain> chain() {
        for (int base : BASES) {
            Optional<Octets> mark = read(base, MARK_SIZE);
            if (failure.isPresent()) {
                return Optional.empty();
            }
            if (mark.filter(octets -> octets.toString().equals(MARK)).isPresent()) {
                return from(base);
            }
        }
        return Optional.empty();
    }

    /** Why the walk did not come to its end, when the device did not answer. */
    Optional<Reply> failure() {
        return failure;
    }

    private Optional<ModelChain> from(int base) {
        List<ModelChain.Model> models = new ArrayList<>();
        int at = base + MARK_SIZE;
        while (models.size() < MOST_MODELS && at <= REGISTERS - ModelChain.HEADER) {
            Optional<ModelChain.Model> next = model(at);
            if (next.isEmpty()) {
                break;
            }
            models.add(next.get());
            at += next.get().size();
        }
        return failure.isPresent() ? Optional.empty() : Optional.of(new ModelChain(base, models));
    }

    /** Empty at the end of the chain, and where what follows is no model. */
    private Optional<ModelChain.Model> model(int at) {
        return read(at, ModelChain.HEADER)
                .map(header -> new ModelChain.Model(word(header, 0), at, word(header, 1)))
                .filter(model -> model.id() != 0 && model.id() != ModelPlace.END)
                .filter(model -> at + model.size() <= REGISTERS);
    }

    static int word(Octets octets, int index) {
        return Integer.parseInt(octets.part(2 * index, 2).toString(), 16);
    }

    /** Empty when the device refuses; a failure when it does not answer. */
    private Optional<Octets> read(int address, int count) {
        RegisterSpan span = new RegisterSpan(RegisterTable.HOLDING, address, count);
        Reply reply = session.read(ModbusRequest.read(unit, span));
        if (reply instanceof Reply.Done done) {
            return Optional.of(done.entries());
        }
        if (reply instanceof Reply.Failed || !isJustAbsent((Reply.Refused) reply)) {
            failure = Optional.of(reply);
        }
        return Optional.empty();
    }

    private static boolean isJustAbsent(Reply.Refused refused) {
        return refused.code().mayConcernPart() || refused.code().number() == 1;
    }
}
