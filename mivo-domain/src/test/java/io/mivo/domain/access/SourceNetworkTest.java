package io.mivo.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceNetworkTest {
    /** The ways to write an address are those of RFC 4291, section 2.2, and RFC 5952. */
    @ParameterizedTest
    @CsvSource({
        "2001:db8:0:1:0:0:0:1, 2001:db8:0:1::/64",
        "2001:0DB8:0000:0001:ffff:ffff:ffff:ffff, 2001:db8:0:1::/64",
        "2001:db8:0:1::1, 2001:db8:0:1::/64",
        "2001:db8::1, 2001:db8:0:0::/64",
        "[2001:db8:0:1::1], 2001:db8:0:1::/64",
        "fe80:0:0:0:1:2:3:4%eth0, fe80:0:0:0::/64",
        "::1, 0:0:0:0::/64",
        "2001:db8:0:2::1, 2001:db8:0:2::/64",
        "::ffff:192.0.2.7, 192.0.2.7"
    })
    void of_an_ipv6_address_is_its_first_64_bits(String address, String network) {
        assertThat(SourceNetwork.of(address)).isEqualTo(new SourceNetwork(network));
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.7", "console", "", "::ffff:somebody", "12:30", "1:2:3:4:5:6:7:8:9:a"})
    void of_anything_else_is_what_it_is(String address) {
        assertThat(SourceNetwork.of(address).text()).isEqualTo(address);
    }

    @Test
    void tells_neighbours_of_another_64_apart() {
        assertThat(SourceNetwork.of("2001:db8:0:1::1")).isNotEqualTo(SourceNetwork.of("2001:db8:0:2::1"));
    }
}
