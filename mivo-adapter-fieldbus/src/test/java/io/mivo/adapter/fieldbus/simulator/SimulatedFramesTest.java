package io.mivo.adapter.fieldbus.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** At the moment of installation every counter stands at 0 and every course at its mean, so that frames can be made by hand. */
class SimulatedFramesTest {
    private static final Instant INSTALLED = Instant.parse("2023-12-31T23:00:00Z");

    private SimulatedBuilding building;

    @BeforeEach
    void open() throws IOException {
        building = SimulatedBuilding.open(Clock.fixed(INSTALLED, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        building.close();
    }

    /** 18000 W at 619 l/h; 68.00, 43.00 and 25.00 are 1A90, 10CC and 09C4; MVH is 36C8. */
    @Test
    void the_heat_meter() throws IOException {
        String records = "0c7801000160" + "0603000000000000" + "0c1300000000" + "0b2b008001" + "0b3b190600" + "0259901a"
                + "025dcc10" + "0261c409" + "046d00200131";
        assertThat(ask(building.mbusPort(), "107b017c16"))
                .isEqualTo("683f3f68" + "080172" + "01000160c836010401000000" + records + "3e16");
    }

    /** Status 0C: power low (bit 2) and permanent error (bit 3). */
    @Test
    void the_worn_out_meter() throws IOException {
        String records = "0c7806000270" + "041200000000" + "023b5000" + "046d00200131";
        assertThat(ask(building.mbusPort(), "107b068116"))
                .isEqualTo("68252568" + "080672" + "06000270d7360116010c0000" + records + "8b16");
    }

    /** 229.2 V and 50 Hz as IEEE 754 single precision. */
    @Test
    void the_main_supply() throws IOException {
        assertThat(ask(building.powerPort(), "000100000006" + "010400000002"))
                .isEqualTo("000100000007010404" + "43653333");
        assertThat(ask(building.powerPort(), "000200000006" + "010400140002"))
                .isEqualTo("000200000007010404" + "42480000");
    }

    /** 230.40 V in hundredths is 5A00, low word first. */
    @Test
    void the_inverter() throws IOException {
        assertThat(ask(building.powerPort(), "000100000006" + "030400040002"))
                .isEqualTo("000100000007030404" + "5a000000");
    }

    /** 19.6, supply air 8.4 above it (6 per kelvin below the set-point), -2.5 outdoors; 21.0 and 25.0. */
    @Test
    void the_air_handling_unit() throws IOException {
        assertThat(ask(building.climatePort(), "000100000006" + "020400000003"))
                .isEqualTo("000100000009020406" + "00c4" + "0118" + "ffe7");
        assertThat(ask(building.climatePort(), "000100000006" + "0203000a0002"))
                .isEqualTo("000100000007020304" + "00d2" + "00fa");
    }

    /** 21.80, 41.0 %, 720 ppm, 380 lux. */
    @Test
    void the_room_sensor() throws IOException {
        assertThat(ask(building.climatePort(), "000100000006" + "040400000004"))
                .isEqualTo("00010000000b040408" + "0884" + "019a" + "02d0" + "017c");
    }

    private static String ask(int port, String hex) throws IOException {
        try (LoopbackClient client = new LoopbackClient(port)) {
            return client.ask(hex);
        }
    }
}
