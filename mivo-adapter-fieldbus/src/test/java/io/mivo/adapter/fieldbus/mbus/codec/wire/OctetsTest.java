package io.mivo.adapter.fieldbus.mbus.codec.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OctetsTest {
    @Test
    void are_read_without_sign() {
        assertThat(Octets.ofHex("ff7f").at(0)).isEqualTo(255);
    }

    @Test
    void hold_numbers_least_significant_byte_first() {
        assertThat(Octets.ofHex("feff").signedLong()).isEqualTo(-2);
        assertThat(Octets.ofHex("feff").unsignedLong()).isEqualTo(65534);
        assertThat(Octets.ofHex("0000000000000080").signedLong()).isEqualTo(Long.MIN_VALUE);
        assertThat(Octets.ofHex("feff").unsigned()).isEqualTo(65534);
        assertThat(Octets.ofHex("3412").word(0)).isEqualTo(0x1234);
    }

    @Test
    void without_any_byte_are_the_number_zero() {
        assertThat(Octets.none().signedLong()).isZero();
        assertThat(Octets.none().unsignedLong()).isZero();
        assertThat(Octets.none().unsigned()).isZero();
    }

    @Test
    void show_the_digits_of_a_number_as_people_write_them() {
        assertThat(Octets.ofHex("785634f2").reversedHex()).isEqualTo("f2345678");
    }

    @Test
    void do_not_change_with_the_array_they_came_from() {
        byte[] array = {1, 2};
        Octets octets = Octets.copyOf(array);

        array[0] = 9;
        octets.toByteArray()[1] = 9;

        assertThat(octets.hex()).isEqualTo("0102");
    }

    @Test
    void equal_others_with_the_same_bytes_wherever_those_stand() {
        Octets slice = Octets.ofHex("00112233").slice(1, 3);

        assertThat(slice).isEqualTo(Octets.ofHex("1122")).hasSameHashCodeAs(Octets.ofHex("1122"));
        assertThat(slice).isNotEqualTo(Octets.ofHex("1133"));
    }

    @Test
    void refuse_a_place_outside_a_slice() {
        Octets slice = Octets.ofHex("00112233").slice(1, 2);

        assertThatThrownBy(() -> slice.at(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> slice.slice(0, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
