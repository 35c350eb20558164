package io.mivo.adapter.fieldbus.modbus;

import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.profile.ModelChain;
import io.mivo.domain.profile.ModelPlace;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterTable;
import io.mivo.domain.reading.Octets;
import io.mivo.domain.reading.RawAnswer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One visit that reads SunSpec models where the device keeps them and gives them the addresses of its profile. Each is read
 * from its header on, so that it is seen each time to be the model that is meant.
 */
final class ModelReading {
    private final PatientSession session;
    private final int unit;
    private final KnownChain known;
    private final List<RawAnswer.Block> blocks = new ArrayList<>();
    private final List<RawAnswer.Gap> gaps = new ArrayList<>();
    private Optional<Reply> failure = Optional.empty();
    private Optional<String> refusal = Optional.empty();

    ModelReading(PatientSession session, int unit, KnownChain known) {
        this.session = session;
        this.unit = unit;
        this.known = known;
    }

    VisitOutcome read(Visit.ReadRegisters wanted) {
        byPlace(wanted)
                .forEach((place, spans) -> read(place, spans, wanted.rules().maxRead()));
        if (blocks.isEmpty()) {
            return failure.map(Outcomes::of).orElseGet(() -> new VisitOutcome.DeviceRefused(lack()));
        }
        return new VisitOutcome.Answered(new RawAnswer.Registers(blocks, gaps));
    }

    private String lack() {
        return gaps.isEmpty() ? "nothing was asked" : gaps.get(0).why();
    }

    private Map<ModelPlace, List<RegisterSpan>> byPlace(Visit.ReadRegisters wanted) {
        Map<ModelPlace, List<RegisterSpan>> places = new TreeMap<>(Comparator.comparing(ModelPlace::at));
        for (RegisterSpan span : wanted.spans()) {
            wanted.rules().models().stream()
                    .filter(place -> place.at() <= span.address() && span.table() == RegisterTable.HOLDING)
                    .max(Comparator.comparing(ModelPlace::at))
                    .ifPresentOrElse(
                            place -> places.computeIfAbsent(place, any -> new ArrayList<>())
                                    .add(span),
                            () -> gaps.add(new RawAnswer.Gap(span, "it lies in no model")));
        }
        return places;
    }

    private void read(ModelPlace place, List<RegisterSpan> spans, int maxRead) {
        boolean mayBeOutdated = known.isRemembered();
        Optional<Octets> octets = held(place, spans, maxRead);
        if (octets.isEmpty() && mayBeOutdated && failure.isEmpty()) {
            known.forget();
            octets = held(place, spans, maxRead);
        }
        octets.ifPresentOrElse(there -> take(place, spans, there), () -> miss(place, spans));
    }

    private void take(ModelPlace place, List<RegisterSpan> spans, Octets octets) {
        RegisterSpan there = new RegisterSpan(RegisterTable.HOLDING, place.at(), octets.length() / 2);
        blocks.add(new RawAnswer.Block(there, octets));
        spans.stream()
                .filter(span -> !there.covers(span))
                .forEach(span -> gaps.add(new RawAnswer.Gap(span, place + " is shorter in the device")));
    }

    private void miss(ModelPlace place, List<RegisterSpan> spans) {
        String why = failure.map(ModelReading::why)
                .or(() -> refusal)
                .orElse("the device has no SunSpec " + place + (known.isRemembered() ? "" : ", and no others"));
        spans.forEach(span -> gaps.add(new RawAnswer.Gap(span, why)));
    }

    /** The model as far as it is wanted; empty when it is not where it was thought to be, or nowhere. */
    private Optional<Octets> held(ModelPlace place, List<RegisterSpan> spans, int maxRead) {
        Optional<ModelChain.Model> model = failure.isPresent() ? Optional.empty() : find(place);
        if (model.isEmpty()) {
            return Optional.empty();
        }
        int end = spans.stream().mapToInt(RegisterSpan::end).max().orElse(place.at()) - place.at();
        int size = Math.min(Math.max(end, ModelChain.HEADER), model.get().size());
        return fetched(model.get().address(), size, maxRead)
                .filter(octets -> ModelWalk.word(octets, 0) == model.get().id()
                        && ModelWalk.word(octets, 1) == model.get().length());
    }

    private Optional<ModelChain.Model> find(ModelPlace place) {
        ModelWalk walk = new ModelWalk(session, unit);
        Optional<ModelChain> chain = known.or(walk);
        failure = walk.failure();
        refusal = Optional.empty();
        return chain.flatMap(each -> each.find(place));
    }

    private Optional<Octets> fetched(int address, int size, int maxRead) {
        StringBuilder hex = new StringBuilder();
        for (int from = 0; from < size; from += maxRead) {
            RegisterSpan part = new RegisterSpan(RegisterTable.HOLDING, address + from, Math.min(maxRead, size - from));
            Reply reply = session.read(ModbusRequest.read(unit, part));
            if (!(reply instanceof Reply.Done done)) {
                note(reply);
                return Optional.empty();
            }
            hex.append(done.entries());
        }
        return Optional.of(Octets.ofHex(hex.toString()));
    }

    /** A refusal says something about one model, silence about the device. */
    private void note(Reply reply) {
        if (Outcomes.of(reply) instanceof VisitOutcome.DeviceRefused refused) {
            refusal = Optional.of(refused.detail());
        } else {
            failure = Optional.of(reply);
        }
    }

    private static String why(Reply reply) {
        return reply instanceof Reply.Refused refused ? refused.code().toString() : ((Reply.Failed) reply).detail();
    }
}
