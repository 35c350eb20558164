package io.mivo.adapter.persistence.document;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MembersTest {
    private final Members<String> members =
            Members.<String>none().with("id", Written::text).with("name", Written::text);

    @Test
    void refuse_to_leave_out_a_key_that_is_read() {
        Keys more = Keys.of("id", "name").or("colour");

        assertThatThrownBy(() -> members.exactly(more)).hasMessageContaining("colour");
    }

    @Test
    void refuse_to_write_a_key_that_is_not_read() {
        assertThatThrownBy(() -> members.exactly(Keys.of("id"))).hasMessageContaining("name");
    }
}
