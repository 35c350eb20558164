package io.mivo.adapter.fieldbus.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.Ticker;
import io.mivo.domain.bus.Endpoint;
import io.mivo.domain.bus.SerialDevice;
import io.mivo.domain.bus.SerialSettings;
import io.mivo.domain.bus.Transport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SerialLibraryTest {
    /** The class whose loading unpacks and loads native code, as the list of loaded classes names it. */
    private static final String LIBRARY = "com.fazecast.jSerialComm.SerialPort source:";

    /** Opens one line, which fails, and says so. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) {
            Transport transport = arguments[0].startsWith("/")
                    ? new Transport.Serial(new SerialDevice(arguments[0]), SerialSettings.USUAL)
                    : new Transport.Tcp(new Endpoint(arguments[0], 1));
            try {
                LineConnection.open(transport, Deadline.in(Duration.ofSeconds(20), Ticker.SYSTEM))
                        .close();
            } catch (LineDownException down) {
                System.out.println(down.getMessage());
            }
        }
    }

    @Test
    void is_not_loaded_for_other_lines() throws IOException {
        assertThat(loadedBy("127.0.0.1"))
                .contains("127.0.0.1:1: connection refused")
                .doesNotContain(LIBRARY);
    }

    @Test
    void is_loaded_for_a_serial_line() throws IOException {
        assertThat(loadedBy("/dev/null")).contains("/dev/null: this is no serial port", LIBRARY);
    }

    @Test
    void is_not_loaded_for_a_device_that_is_missing() throws IOException {
        assertThat(loadedBy("/dev/no-such-device")).contains("no such device").doesNotContain(LIBRARY);
    }

    /** All that a virtual machine says that lists the classes it loads. */
    private static String loadedBy(String argument) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName(),
                        argument)
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
