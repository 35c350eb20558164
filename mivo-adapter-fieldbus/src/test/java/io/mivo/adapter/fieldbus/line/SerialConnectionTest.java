package io.mivo.adapter.fieldbus.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mivo.domain.bus.SerialDevice;
import io.mivo.domain.bus.SerialSettings;
import io.mivo.domain.bus.Transport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class SerialConnectionTest extends LineConnectionContract {
    private static final Iterable<Integer> BAUDS = SerialSettings.BAUDS;

    @TempDir
    private Path directory;

    private Path link;
    private SocatPty pty;

    @Override
    void connect() throws IOException {
        link = directory.resolve("usb-adapter");
        pty = SocatPty.at(link);
        peer = pty;
        line = opened(serial(link));
    }

    @ParameterizedTest
    @FieldSource("BAUDS")
    void speaks_at_every_speed_of_mbus(int baud) throws IOException {
        line.tune(serial(link).withBaud(baud));

        assertThat(speed()).isEqualTo(baud);
        line.write(new byte[] {0x10, 0x5b});
        assertThat(peer.hear(2)).containsExactly(0x10, 0x5b);
    }

    @Test
    void begins_with_2400_baud() throws IOException {
        assertThat(speed()).isEqualTo(2400);
    }

    @Test
    void an_adapter_that_is_pulled_out_is_noticed_at_once() throws IOException {
        pty.close();
        long began = System.nanoTime();

        assertThatThrownBy(() -> line.read(new byte[1], 0, in(10_000))).hasMessage("the serial port is gone");
        assertThatThrownBy(() -> line.write(new byte[] {1})).hasMessage("the serial port is gone");
        assertThat(line.drain()).isFalse();
        assertThat(since(began)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void an_adapter_that_is_plugged_in_elsewhere_is_found_by_its_name() throws IOException {
        pty.close();
        assertThatThrownBy(() -> opened(serial(link)))
                .isInstanceOf(LineDownException.class)
                .hasMessage(link + ": no such device; is its adapter plugged in?");

        connect();

        carries_octets_both_ways();
    }

    @Test
    void a_link_that_leads_to_nothing_is_a_missing_device() throws IOException {
        Path dangling = Files.createSymbolicLink(directory.resolve("old"), directory.resolve("gone"));

        assertThatThrownBy(() -> opened(serial(dangling)))
                .hasMessage(dangling + ": no such device; is its adapter plugged in?");
    }

    @Test
    void two_names_of_one_device_do_not_fight_for_it() throws IOException {
        Path real = pty.device();

        assertThatThrownBy(() -> opened(serial(real)))
                .isInstanceOf(LineDownException.class)
                .hasMessage(real + ": leads to " + real + ", which is open as " + link);

        line.close();
        line = opened(serial(real));
        carries_octets_both_ways();
    }

    @Test
    void a_device_that_another_program_has_is_busy() throws IOException {
        line.close();
        Process other = new ProcessBuilder("flock", pty.device().toString(), "-c", "echo mine; read line").start();
        try {
            assertThat(other.getInputStream().readNBytes(4)).asString().isEqualTo("mine");
            assertThatThrownBy(() -> opened(serial(link)))
                    .isInstanceOf(LineDownException.class)
                    .hasMessage(link + ": busy: another program has it open");
        } finally {
            other.getOutputStream().close();
            other.onExit().join();
        }
        line = opened(serial(link));
        carries_octets_both_ways();
    }

    @Test
    void a_file_is_no_serial_port() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> opened(serial(file))).hasMessage(file + ": this is no serial port");
    }

    /** What the terminal says of itself. */
    private int speed() throws IOException {
        Process stty = new ProcessBuilder("stty", "-F", pty.device().toString(), "speed").start();
        return Integer.parseInt(new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip());
    }

    private static Transport serial(Path name) {
        return new Transport.Serial(new SerialDevice(name.toString()), SerialSettings.USUAL);
    }
}
