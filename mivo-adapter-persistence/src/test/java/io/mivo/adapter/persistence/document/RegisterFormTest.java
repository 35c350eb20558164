package io.mivo.adapter.persistence.document;

import static io.mivo.adapter.persistence.document.SiteTexts.faultsOfRegister;
import static io.mivo.adapter.persistence.document.SiteTexts.faultsOfSensor;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterFormTest {
    private static final String PATH = "6: sensors[0].values[0].register";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{table: holding, address: 1} | : the key 'type' is missing",
                "{table: holding, type: int16} | : the key 'address' is missing",
                "{table: holding, address: -1, type: int16} | .address: must be 0 to 65535, not -1",
                "{table: holding, address: 010, type: int16} | .address: '010' is not a whole number such as 12 or 0x0C",
                "{table: holding, address: 65535, type: int32} | .address: no registers at address 65535, count 2: a table ends at 65535",
                "{table: coil, address: 1, type: int16} | .type: an entry of this table is one bit: its type is bool",
                "{table: holding, address: 1, type: int16, length: 2} | .length: 'length' does not go with the type int16",
                "{table: holding, address: 1, type: string, length: 126} | .length: must be 1 to 125, not 126",
                "{table: holding, address: 1, type: string} | : the key 'length' is missing: how many registers the string takes",
                "{table: holding, address: 1, type: string, length: 2, scale: 2} | .scale: 'scale' does not go with the type string",
                "{table: holding, address: 1, type: float32, mask: 1} | .mask: 'mask' does not go with the type float32",
                "{table: holding, address: 1, type: int16, scale: 0} | .scale: a scale of 0 loses every value",
                "{table: holding, address: 1, type: int16, scale: 1:30} | .scale: '1:30' is not a number such as 21.5 or -3",
                "{table: holding, address: 1, type: int16, scale: 0.1.1} | .scale: '0.1.1' is not a number such as 21.5 or -3",
                "{table: holding, address: 1, type: int16, bit: 16} | .bit: must be 0 to 15, not 16",
                "{table: holding, address: 1, type: int16, bit: 1, mask: 1} | .mask: 'mask' does not go with 'bit': give one of them",
                "{table: holding, address: 1, type: uint16, bit: 1, scale: 2} | .scale: 'scale' does not go with 'bit': a bit is on or off",
                "{table: holding, address: 1, type: uint16, bit: 1, flags: {1: On}} | .flags: 'flags' does not go with 'bit': a bit is on or off",
                "{table: holding, address: 1, type: uint16, scale: 2, flags: {1: On}} | .scale: 'scale' does not go with 'flags': each bit has its own name",
                "{table: holding, address: 1, type: uint16, labels: {1: On}, flags: {1: On}} | .labels: 'labels' does not go with 'flags': each bit has its own name",
                "{table: coil, address: 1, bit: 3} | .bit: 'bit' does not go with the table coil: an entry is one bit",
                "{table: discrete, address: 1, mask: 2} | .mask: 'mask' does not go with the table discrete: an entry is one bit",
                "{table: holding, address: 1, type: int16, sum: [{table: holding, address: 2, type: string}]} | .sum[0].type: only amounts are added up: no string, no bool, no bit",
                "{table: holding, address: 1, type: int16, sum: [{table: holding, address: 2, type: int16, bit: 1}]} | .sum[0].bit: only amounts are added up: no string, no bool, no bit",
                "{table: holding, address: 1, type: float64, bit: 1} | .bit: 'bit' does not go with the type float64",
                "{table: holding, address: 65533, type: float64} | .address: no registers at address 65533, count 4: a table ends at 65535",
                "{table: holding, address: 1, type: int64, mask: 0x10000000000000000} | .mask: '0x10000000000000000' is not a whole number such as 12 or 0x0C",
                "{table: holding, address: 1, type: int32, scaleFrom: 65536} | .scaleFrom: must be 0 to 65535, not 65536",
                "{table: holding, address: 1, type: int16, mask: 0x10000} | .mask: a mask has 1 to 16 bits, which 0x10000 has not",
                "{table: holding, address: 1, type: int16, invalid: [1, 40000]} | .invalid[1]: 40000 is no raw value of 16 bits with a sign",
                "{table: holding, address: 1, type: uint16, invalid: -1} | .invalid: -1 is no raw value of 16 bits without a sign",
                "{table: holding, address: 1, type: uint16, labels: {1: On, 0x1: Off}} | .labels.0x1: the number 1 has a name already",
                "{table: holding, address: 1, type: uint16, flags: {16: On}} | .flags.16: must be 0 to 15, not 16",
                "{table: coil, address: 1, scaleFrom: 2} | .scaleFrom: a power of ten lies in the table input or holding, not in coil",
                "{table: holding, address: 1, type: int16, scaleFrom: {adress: 2}} | .scaleFrom: the key 'address' is missing",
                "{table: holding, address: 1, type: int16, sum: [{table: holding, address: 2}]} | .sum[0]: the key 'type' is missing",
                "{table: holding, address: 1, type: int16, scale: 2, sum: [{table: holding, address: 2, type: int16}]} | .sum[0]: the key 'scale' is missing: each register of a sum is scaled by its own",
                "{table: holding, address: 1, type: int16, writeFunction: 23} | .writeFunction: '23' is not a writeFunction: 5 or 15 (one or several coils), 6 or 16 (one or several registers), 22 (some bits of a register)",
            })
    void refuses_what_cannot_be(String register, String fault) {
        assertThat(faultsOfRegister(register)).contains(PATH + fault);
    }

    @Test
    void refuses_a_shift_beyond_the_table() {
        String text = """
                sensors:
                  - uid: one
                    bus: power
                    address: {unitId: 1, registerOffset: -2}
                    values:
                      - code: X_One
                        register:
                          table: input
                          address: 1
                          type: int16
                """;

        assertThat(SiteTexts.faults(text))
                .containsExactly("9: sensors[0].values[0].register.address: "
                        + "no registers at address -1, count 1: a table ends at 65535");
    }

    @Test
    void wants_steps_that_the_register_can_hold() {
        String value = "values:\n  - {code: X_One, register: {table: holding, address: 1, type: int16, scale: 0.5}";

        assertThat(faultsOfSensor(value + ", write: {step: 1.5}}")).isEmpty();
        assertThat(faultsOfSensor(value + ", write: {step: 0.2}}"))
                .containsExactly(
                        "6: sensors[0].values[0].write.step: 0.2 is not a multiple of the register's scale 0.5");
        assertThat(faultsOfSensor(value + ", write: {min: 5, max: 4}}"))
                .containsExactly("6: sensors[0].values[0].write.min: min 5 lies above max 4");
        assertThat(faultsOfSensor(value + ", write: {step: -1}}"))
                .containsExactly("6: sensors[0].values[0].write.step: a step must be positive, not -1");
    }

    @Test
    void wants_a_time_before_an_equal_value_is_written_again_that_can_be() {
        String value = "values:\n  - {code: X_One, register: {table: holding, address: 1, type: int16}";

        assertThat(faultsOfSensor(value + ", write: {repeatAfter: PT0S}}")).isEmpty();
        assertThat(faultsOfSensor(value + ", write: {repeatAfter: -PT1H}}"))
                .containsExactly("6: sensors[0].values[0].write.repeatAfter: "
                        + "'-PT1H' must be longer than PT0S and at most P366D");
        assertThat(faultsOfSensor(value + ", write: {repeatAfter: PT1H, verify: false}}"))
                .containsExactly("6: sensors[0].values[0].write.repeatAfter: "
                        + "'repeatAfter' does not go with 'verify: false': a command is sent every time");
        assertThat(faultsOfSensor("values:\n  - {code: X_One, record: {quantity: Volume}, write: {repeatAfter: PT1H}}"))
                .containsExactly("6: sensors[0].values[0].write.repeatAfter: "
                        + "'repeatAfter' goes with 'register' only: a meter is not asked before it is written");
    }

    @Test
    void lets_a_float_have_any_step() {
        String register = "register: {table: holding, address: 1, type: float32}";

        assertThat(faultsOfSensor("values:\n  - {code: X_One, " + register + ", write: {step: 0.5}}"))
                .isEmpty();
    }

    @Test
    void refuses_a_code_given_to_two_values() {
        String register = ", register: {table: coil, address: 1}}";

        assertThat(faultsOfSensor("values:\n  - {code: X_One" + register + "\n  - {code: X_One" + register))
                .containsExactly(
                        "7: sensors[0].values[1].code: the code 'X_One' is given to two values; first in line 6");
    }

    @Test
    void wants_either_a_register_or_a_record() {
        assertThat(faultsOfSensor("values:\n  - {code: X_One}\n"))
                .containsExactly("6: sensors[0].values[0]: give either 'register' or 'record'");
    }

    @Test
    void refuses_what_no_record_can_have() {
        assertThat(faultsOfSensor(
                        "values:\n  - {code: X_One, record: {quantity: Volume, subunit: 1024, function: max}}"))
                .containsExactly(
                        "6: sensors[0].values[0].record.subunit: must be 0 to 1023, not 1024",
                        "6: sensors[0].values[0].record.function: 'max' is not a function; "
                                + "allowed: instantaneous, maximum, minimum, error");
    }
}
