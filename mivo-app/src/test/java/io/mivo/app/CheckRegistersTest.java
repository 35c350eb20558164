package io.mivo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code mivo site check} on the registers and writes of one value, as a person tries them. */
class CheckRegistersTest {
    private static final String SITE = """
            buses:
              - {id: power, protocol: modbus, transport: {tcp: "127.0.0.1:502"}}
            sensors:
              - uid: one
                bus: power
                address: {unitId: 1}
                values:
                  - {code: X_One, %s}
            """;

    @TempDir
    Path scratch;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "register: {table: coil, address: 1}, write: {}",
                "register: {table: coil, address: 1, writeFunction: 15}, write: {verify: false}",
                "register: {table: discrete, address: 1, labels: {0: Closed, 1: Open}}",
                "register: {table: holding, address: 1, type: bool}, write: {}",
                "register: {table: holding, address: 1, type: uint16, bit: 3}, write: {repeatAfter: PT0S}",
                "register: {table: holding, address: 1, type: uint32, mask: 0xff0000, writeFunction: 22}, write: {max: 9}",
                "register: {table: holding, address: 1, type: uint32, mask: 0xff00ff, writeFunction: 16}, write: {}",
                "register: {table: holding, address: 1, type: float32, order: CDAB}, write: {min: 0, step: 0.5}",
                "register: {table: holding, address: 1, type: bcd16, writeFunction: 6}, write: {repeatAfter: P1D}",
                "register: {table: holding, address: 1, type: string, length: 8, order: BADC}",
                "register: {table: input, address: 1, type: int16, scaleFrom: 2, invalid: [0x8000]}",
                "register: {table: input, address: 65535, type: uint16, flags: {0: Frost, 15: Filter}}",
            })
    void finds_nothing_wrong_with_what_can_be(String value) throws IOException {
        assertThat(check(value)).isZero();
        assertThat(out.toString() + err).doesNotContain("sensors[0]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "register: {table: input, address: 1, type: int16}, write: {} | write: the table input cannot be written: only coil and holding can",
                "register: {table: discrete, address: 1}, write: {} | write: the table discrete cannot be written: only coil and holding can",
                "register: {table: holding, address: 1, type: string, length: 2}, write: {} | write: a string cannot be written, only numbers can",
                "register: {table: holding, address: 1, type: int16, scaleFrom: 2}, write: {} | write: a value with sum or scaleFrom is made of several registers and cannot be written",
                "register: {table: holding, address: 1, type: int16, sum: [{table: holding, address: 2, type: int16}]}, write: {} | write: a value with sum or scaleFrom is made of several registers and cannot be written",
                "register: {table: holding, address: 1, type: int32, writeFunction: 6}, write: {} | write: writeFunction 6 writes one register, and the value takes 2: 16 writes them together",
                "register: {table: holding, address: 1, type: int16, writeFunction: 5}, write: {} | write: writeFunction 5 does not write to the table holding: 6, 16 or 22 does",
                "register: {table: coil, address: 1, writeFunction: 16}, write: {} | write: writeFunction 16 does not write to the table coil: 5 or 15 does",
                "register: {table: holding, address: 1, type: int16, writeFunction: 22}, write: {} | write: writeFunction 22 changes some bits only: give 'bit' or 'mask', or writeFunction 6 or 16",
                "register: {table: holding, address: 1, type: uint32, mask: 0x18000}, write: {} | write: the mask touches several registers, which function 22 cannot change at once: writeFunction 16 reads them, changes the bits and writes them together",
                "register: {table: holding, address: 1, type: int16, scale: 0.1}, write: {step: 0.25} | write.step: 0.25 is not a multiple of the register's scale 0.1",
                "register: {table: holding, address: 1, type: int16}, unit: kW, write: {} | write: a value that is written is declared in W, not in kW",
            })
    void names_what_cannot_be_written_and_what_would_do(String value, String fault) throws IOException {
        assertThat(check(value)).isEqualTo(1);
        assertThat(out.toString() + err).contains("site.yaml:8: sensors[0].values[0]." + fault);
    }

    private int check(String value) throws IOException {
        Path file = Files.writeString(scratch.resolve("site.yaml"), SITE.formatted(value));
        return Mivo.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute("site", "check", file.toString());
    }
}
