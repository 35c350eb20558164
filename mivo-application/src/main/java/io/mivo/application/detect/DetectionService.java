package io.mivo.application.detect;

import io.mivo.application.lane.BusDispatcher;
import io.mivo.application.port.driven.AnswerDecoding;
import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driving.DetectRegisters;
import io.mivo.domain.refusal.RefusedException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads windows over a dispatcher and looks for numbers in them. Safe for use by many threads. */
public final class DetectionService implements DetectRegisters {
    private static final int BEST = 20;

    private final BusDispatcher dispatcher;
    private final Detection detection;
    private final Ticker ticker;

    /** Looks over a dispatcher. */
    public DetectionService(BusDispatcher dispatcher, AnswerDecoding decoding, Ticker ticker) {
        this.dispatcher = dispatcher;
        this.detection = new Detection(decoding);
        this.ticker = ticker;
    }

    @Override
    public Look look(Target target, Findings before, Displayed shown, Consumer<Progress> follower) {
        if (before.sights().isEmpty() && shown.value().signum() == 0) {
            throw RefusedException.malformed(
                    "/value", "0 is shown by every empty register: begin with a value that is not 0");
        }
        WindowReading reading = new WindowReading(target, dispatcher, ticker);
        reading.read(target.window(), follower);
        return reading.failure()
                .<Look>map(Look.Failed::new)
                .orElseGet(() -> new Look.Seen(with(before, new Sight(shown, reading.registers()))));
    }

    private Findings with(Findings before, Sight sight) {
        List<Sight> sights =
                Stream.concat(before.sights().stream(), Stream.of(sight)).toList();
        List<Candidate> left =
                before.sights().isEmpty() ? detection.anywhere(sight) : detection.still(before.candidates(), sight);
        return new Findings(sights, left);
    }

    @Override
    public List<Candidate> alone(Findings findings, Sight sight) {
        Companions companions = new Companions(findings.sights().stream()
                .filter(other -> !other.equals(sight))
                .map(other -> detection.anywhere(other).stream().limit(BEST).toList())
                .toList());
        return detection.anywhere(sight).stream()
                .map(companions::weighed)
                .sorted(Detection.BEST_FIRST)
                .toList();
    }
}
