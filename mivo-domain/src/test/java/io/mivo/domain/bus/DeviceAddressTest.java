package io.mivo.domain.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mivo.domain.bus.DeviceAddress.Primary;
import io.mivo.domain.bus.DeviceAddress.UnitId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceAddressTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 250})
    void a_primary_address_is_0_to_250(int number) {
        assertThat(new Primary(number).protocol()).isEqualTo(Protocol.MBUS);
    }

    /** 251 and 252 are reserved, 253 selects by secondary address, 254 and 255 are for all (EN 13757-2). */
    @ParameterizedTest
    @ValueSource(ints = {-1, 251, 253, 254, 255})
    void addresses_with_another_use_are_no_primary_address(int number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Primary(number))
                .withMessageContaining("not " + number);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 247, 255})
    void a_unit_identifier_is_one_octet(int number) {
        assertThat(new UnitId(number).protocol()).isEqualTo(Protocol.MODBUS);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 256})
    void more_than_an_octet_is_no_unit_identifier(int number) {
        assertThatIllegalArgumentException().isThrownBy(() -> new UnitId(number));
    }

    @Test
    void addresses_of_different_protocols_are_never_equal() {
        assertThat((DeviceAddress) new Primary(5)).isNotEqualTo(new UnitId(5));
    }
}
