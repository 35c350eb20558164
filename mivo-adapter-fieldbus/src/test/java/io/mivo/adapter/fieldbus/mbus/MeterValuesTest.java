package io.mivo.adapter.fieldbus.mbus;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.mbus.reading.TelegramDecoding;
import io.mivo.application.port.driven.AnswerDecoding;
import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Endpoint;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.bus.Transport;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.reading.ReadResult;
import io.mivo.domain.value.MeterType;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeterValuesTest {
    @Test
    void of_all_telegrams_are_there_once_although_an_answer_was_lost() throws IOException {
        try (MBusPeer peer = threeTelegrams().dropping(3)) {
            AnswerDecoding.Decoded decoded = read(peer);

            assertThat(decoded.outcome().result()).isEqualTo(ReadResult.OK);
            assertThat(shown(decoded))
                    .containsExactly("HeatEnergy=12345", "HeatEnergy.S1=23456", "HeatEnergy.S2=34567");
        }
    }

    @Test
    void are_partial_when_the_last_telegram_stays_away() throws IOException {
        try (MBusPeer peer = threeTelegrams().dropping(4, 5)) {
            AnswerDecoding.Decoded decoded = read(peer);

            assertThat(decoded.outcome().result()).isEqualTo(ReadResult.PARTIAL);
            assertThat(shown(decoded)).containsExactly("HeatEnergy=12345", "HeatEnergy.S1=23456");
        }
    }

    @Test
    void are_partial_when_the_meter_repeats_itself() throws IOException {
        String again = MBusTelegrams.frame("08057278563412244001040300000044 03a05b0000 1f");

        try (MBusPeer peer = MBusPeer.with(Slave.at(5, MBusTelegrams.FIRST, MBusTelegrams.SECOND, again))) {
            AnswerDecoding.Decoded decoded = read(peer);

            assertThat(decoded.outcome().result()).isEqualTo(ReadResult.PARTIAL);
            assertThat(decoded.outcome().detail())
                    .contains("the meter announced a further telegram and then repeated one that it had sent");
            assertThat(shown(decoded)).containsExactly("HeatEnergy=12345", "HeatEnergy.S1=23456");
        }
    }

    @Test
    void are_partial_when_the_last_telegram_comes_again_but_was_not_sent_anew() throws IOException {
        try (MBusPeer peer = MBusPeer.with(Slave.at(5, MBusTelegrams.FIRST, MBusTelegrams.FIRST))) {
            assertThat(read(peer).outcome().detail())
                    .contains("the meter announced a further telegram that did not come");
        }
    }

    private static MBusPeer threeTelegrams() throws IOException {
        return MBusPeer.with(Slave.at(5, MBusTelegrams.FIRST, MBusTelegrams.SECOND, MBusTelegrams.THIRD));
    }

    private static AnswerDecoding.Decoded read(MBusPeer peer) {
        Transport transport = new Transport.Tcp(new Endpoint("127.0.0.1", peer.port()));
        Line line = new Line(Protocol.MBUS, transport, Duration.ofMillis(250), 1);
        Visit visit = new Visit.ReadMeter(new DeviceAddress.Primary(5));
        Deadline deadline = Deadline.in(Duration.ofSeconds(20), Ticker.SYSTEM);
        VisitOutcome.Answered answered = (VisitOutcome.Answered) new MBusDevices().visit(line, visit, deadline);
        return new TelegramDecoding().decode(answered.answer(), DeviceProfile.WHATEVER_IT_SENDS, MeterType.OTHER);
    }

    private static List<String> shown(AnswerDecoding.Decoded decoded) {
        return decoded.content().values().stream()
                .map(value -> value.code() + "=" + value.measured().text().orElse(""))
                .toList();
    }
}
