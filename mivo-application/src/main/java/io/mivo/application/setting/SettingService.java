package io.mivo.application.setting;

import io.mivo.application.lane.BusDispatcher;
import io.mivo.application.port.driven.AnswerDecoding;
import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.SensorRegistry;
import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driving.SetMeter;
import io.mivo.application.reading.Timeouts;
import io.mivo.application.setting.Meeting.Met;
import io.mivo.application.setting.Meeting.Missed;
import io.mivo.domain.bus.BusId;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.refusal.RefusedException;
import java.util.List;
import java.util.Optional;

/** Sets meters: asks who answers, sees that a new address is free, sends once. Safe for use by many threads. */
public final class SettingService implements SetMeter {
    private static final System.Logger LOG = System.getLogger(SettingService.class.getName());

    private final SensorRegistry registry;
    private final BusDispatcher dispatcher;
    private final AnswerDecoding decoding;
    private final Ticker ticker;

    /** Sets meters over a dispatcher; a registry knows whom that concerns. */
    public SettingService(SensorRegistry registry, BusDispatcher dispatcher, AnswerDecoding decoding, Ticker ticker) {
        this.registry = registry;
        this.dispatcher = dispatcher;
        this.decoding = decoding;
        this.ticker = ticker;
    }

    @Override
    public Answer set(BusId bus, Request request) {
        Line line = registry.bus(bus)
                .orElseThrow(() -> RefusedException.malformed("/bus", "there is no bus " + bus))
                .line();
        return set(line, request);
    }

    @Override
    public Answer set(Line line, Request request) {
        requireMBus(line, request.address());
        Timeouts.requireWithinLimits(request.timeout());
        Journey journey = new Journey(dispatcher, line, Deadline.in(request.timeout(), ticker));
        Answer answer = set(journey, request);
        LOG.log(
                System.Logger.Level.INFO,
                "set {0} on {1} at {2}: {3}, {4}",
                request.setting(),
                line.endpoint(),
                request.address(),
                answer.result(),
                answer.detail());
        return answer;
    }

    private static void requireMBus(Line line, DeviceAddress address) {
        if (line.protocol() != Protocol.MBUS || address.protocol() != Protocol.MBUS) {
            throw RefusedException.malformed("/address", "only M-Bus meters can be set");
        }
    }

    private Answer set(Journey journey, Request request) {
        Meeting meeting = journey.meet(request.address());
        if (meeting instanceof Missed missed) {
            return new Answer(missed.result(), missed.detail(), Optional.empty(), List.of());
        }
        Met met = (Met) meeting;
        Optional<Before> before = Optional.of(met.before(decoding));
        Change change = new Change(request, met.meter());
        return taken(journey, change, met)
                .map(why -> new Answer(Result.REFUSED, why, before, List.of()))
                .orElseGet(() -> sent(journey, request, change, before));
    }

    /** Why a new address cannot be had: somebody else has it, or nobody can know. */
    private static Optional<String> taken(Journey journey, Change change, Met met) {
        return change.newAddress().flatMap(address -> {
            Meeting there = journey.meet(address);
            return there instanceof Missed missed
                    ? Optional.of(missed)
                            .filter(each -> each.result() != Result.NO_ANSWER)
                            .map(Missed::detail)
                    : other((Met) there, met, address);
        });
    }

    private static Optional<String> other(Met there, Met met, DeviceAddress address) {
        boolean itself = there.meter().secondary().isPresent()
                && there.meter().secondary().equals(met.meter().secondary());
        return itself ? Optional.empty() : Optional.of(address + " is taken: another meter answers there");
    }

    private Answer sent(Journey journey, Request request, Change change, Optional<Before> before) {
        Sending sending = Sending.of(journey.go(new Visit.SetMeter(request.address(), request.setting())));
        return new Answer(
                sending.result(),
                sending.detail(),
                before,
                sending.mayHaveTakenEffect() ? change.outdated(registry, journey.line()) : List.of());
    }
}
