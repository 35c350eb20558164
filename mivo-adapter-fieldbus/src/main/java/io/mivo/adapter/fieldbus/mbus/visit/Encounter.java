package io.mivo.adapter.fieldbus.mbus.visit;

import io.mivo.adapter.fieldbus.mbus.codec.frame.Frame;
import io.mivo.adapter.fieldbus.mbus.codec.header.Identity;
import io.mivo.adapter.fieldbus.mbus.link.Answers;
import io.mivo.adapter.fieldbus.mbus.link.Heard;
import io.mivo.adapter.fieldbus.mbus.link.MeterLink;
import io.mivo.application.port.driven.VisitOutcome;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** What comes of calling for one telegram at an address where nobody, one meter or several may be. */
sealed interface Encounter {
    /** A second answer to the same request comes at once or not at all. */
    Duration MOMENT = Duration.ofMillis(40);

    /** One telegram came, whole and alone. */
    record One(Frame.LongFrame telegram) implements Encounter {
        Optional<Identity> sender() {
            return Answers.identity(telegram);
        }
    }

    /** Nobody answered, or not one meter alone. */
    record None(VisitOutcome outcome) implements Encounter {}

    /**
     * Opens the link and asks for its first telegram. Whether several are there is judged by what they send, not by their
     * acknowledgements, which look like one.
     *
     * @param openings how often the opening is sent while there is nothing but silence
     */
    static Encounter on(MeterLink link, int openings) throws IOException {
        return after(link.open(openings), link);
    }

    /** The same where an opening may have been acknowledged already. */
    static Encounter after(Heard opened, MeterLink link) throws IOException {
        String name = link.called().name();
        if (opened instanceof Heard.Silence) {
            return new None(new VisitOutcome.Silent("no answer from " + name));
        }
        Heard heard = link.request();
        if (heard instanceof Heard.Answer answer) {
            return alone(link, link.take(answer));
        }
        if (heard instanceof Heard.Silence && link.telegrams().stranger().isEmpty()) {
            link.doubtOpening();
        }
        return new None(new VisitOutcome.Garbled(link.telegrams()
                .stranger()
                .map(other -> name + ": the answer came from " + other.id())
                .or(() -> Optional.of(heard)
                        .filter(Heard.Noise.class::isInstance)
                        .map(noise -> name + ": " + ((Heard.Noise) noise).detail()))
                .orElse(name + ": acknowledged, but sent no telegram")));
    }

    private static Encounter alone(MeterLink link, Frame.LongFrame telegram) throws IOException {
        if (link.telegrams().stranger().isEmpty() && link.isQuietFor(MOMENT)) {
            link.confirmOpening();
            return new One(telegram);
        }
        return new None(new VisitOutcome.Garbled(link.called().name() + ": more than one meter answered"));
    }
}
