package io.mivo.adapter.fieldbus.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Endpoint;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.bus.Transport;
import io.mivo.domain.profile.ModelChain;
import io.mivo.domain.sensor.UnitIdentity;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Asking who is there. */
class InquiryTest {
    /** The first and the second part of the basic objects: the example of the protocol, section 6.21, in two answers. */
    private static final String FIRST_PART = "2b0e0101ff0101" + "0013" + "436f6d70616e79206964656e74696669636174";

    private static final String SECOND_PART = "2b0e0101000002" + "0102" + "5858" + "0205" + "56322e3131";

    private final ModbusDevices devices = new ModbusDevices();
    private ModbusPeer peer;

    @BeforeEach
    void open() throws IOException {
        peer = new ModbusPeer();
    }

    @AfterEach
    void close() throws IOException {
        devices.leave(line());
        peer.close();
    }

    @Test
    void notes_whoever_answers() {
        assertThat(visit(new Visit.ProbeUnit(new DeviceAddress.UnitId(1))))
                .isEqualTo(new VisitOutcome.Present("answers"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, exception 1 (illegal function)",
        "2, exception 2 (illegal data address)",
        "4, exception 4 (server device failure)"
    })
    void notes_whoever_refuses(int code, String answer) {
        peer.always((asked, out) -> out.write(asked.refusal(code)));

        assertThat(visit(new Visit.ProbeUnit(new DeviceAddress.UnitId(1)))).isEqualTo(new VisitOutcome.Present(answer));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 11})
    void finds_nobody_where_a_gateway_refuses(int code) {
        peer.always((asked, out) -> out.write(asked.refusal(code)));

        assertThat(visit(new Visit.ProbeUnit(new DeviceAddress.UnitId(1)))).isInstanceOf(VisitOutcome.Silent.class);
    }

    @Test
    void collects_the_objects_of_all_parts() {
        peer.always((asked, out) -> out.write(answer(asked)));

        assertThat(identity().objects()).isEqualTo(Map.of(0, "Company identificat", 1, "XX", 2, "V2.11"));
        assertThat(peer.asked).as("level 1 from object 0, then from object 1").contains("012b0e0100", "012b0e0101");
    }

    private static byte[] answer(ModbusPeer.Asked asked) {
        String pdu = HexFormat.of().formatHex(asked.pdu());
        Map<String, String> answers = Map.of("012b0e0100", FIRST_PART, "012b0e0101", SECOND_PART);
        return answers.containsKey(pdu)
                ? asked.frame(asked.transaction(), HexFormat.of().parseHex("01" + answers.get(pdu)))
                : asked.frame();
    }

    @Test
    void tells_nothing_of_a_device_without_an_identification() {
        assertThat(identity().objects()).isEmpty();
        assertThat(identity().sunSpec()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2b0e01010000010005414243", "2b0e010100000100034142434400", "2b0d0101000000", "2b0e0101"})
    void believes_no_identification_that_does_not_add_up(String pdu) {
        peer.always((asked, out) -> {
            boolean asksWho = asked.pdu()[1] == 43;
            out.write(asksWho ? asked.frame(asked.transaction(), HexFormat.of().parseHex("01" + pdu)) : asked.frame());
        });

        assertThat(identity().objects()).isEmpty();
    }

    @Test
    void follows_no_identification_that_never_ends() {
        peer.always((asked, out) -> {
            boolean asksWho = asked.pdu()[1] == 43;
            String endless = "012b0e0101ff0001" + "000141";
            out.write(asksWho ? asked.frame(asked.transaction(), HexFormat.of().parseHex(endless)) : asked.frame());
        });

        assertThat(identity().objects()).isEqualTo(Map.of(0, "A"));
        assertThat(peer.asked).hasSizeLessThan(10);
    }

    @Test
    void finds_the_models_and_the_nameplate_of_sunspec() {
        SunSpecDevice.put(peer, 40_000, SunSpecDevice.COMMON, SunSpecDevice.INVERTER);

        UnitIdentity identity = identity();

        UnitIdentity.SunSpec sunSpec = identity.sunSpec().orElseThrow();
        assertThat(sunSpec.chain().models())
                .containsExactly(new ModelChain.Model(1, 40_002, 66), new ModelChain.Model(103, 40_070, 50));
        assertThat(sunSpec.serial()).contains("28490123");
        assertThat(identity.vendor()).contains("Fronius");
        assertThat(identity.product()).contains("Symo 8.2-3-M");
        assertThat(identity.version()).contains("3.21.1-2");
    }

    private UnitIdentity identity() {
        return ((VisitOutcome.Identified) visit(new Visit.IdentifyUnit(new DeviceAddress.UnitId(1)))).identity();
    }

    private VisitOutcome visit(Visit visit) {
        return devices.visit(line(), visit, Deadline.in(Duration.ofSeconds(20), Ticker.SYSTEM));
    }

    private Line line() {
        Transport transport = new Transport.Tcp(new Endpoint("127.0.0.1", peer.port()));
        return new Line(Protocol.MODBUS, transport, Duration.ofMillis(300), 0);
    }
}
