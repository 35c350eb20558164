package io.mivo.domain.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Limits of one request by the Modbus application protocol V1.1b3, sections 6.1 to 6.4. */
class BlockRulesTest {
    @Test
    void a_device_that_minds_nothing_gives_125_registers_or_2000_bits() {
        assertThat(BlockRules.USUAL.most(RegisterTable.HOLDING)).isEqualTo(125);
        assertThat(BlockRules.USUAL.most(RegisterTable.COIL)).isEqualTo(2000);
        assertThat(BlockRules.USUAL.allow(span(RegisterTable.HOLDING, 65_411, 125)))
                .isTrue();
        assertThat(BlockRules.USUAL.allow(span(RegisterTable.HOLDING, 0, 126))).isFalse();
    }

    @Test
    void ranges_bind_the_tables_that_they_name() {
        List<RegisterSpan> ranges = List.of(span(RegisterTable.INPUT, 0, 10), span(RegisterTable.INPUT, 10, 10));
        BlockRules rules = new BlockRules(5, Optional.empty(), ranges);

        assertThat(rules.allow(span(RegisterTable.INPUT, 5, 5))).isTrue();
        assertThat(rules.allow(span(RegisterTable.INPUT, 8, 4))).isFalse();
        assertThat(rules.allow(span(RegisterTable.INPUT, 20, 1))).isFalse();
        assertThat(rules.allow(span(RegisterTable.HOLDING, 20, 1))).isTrue();
        assertThat(rules.allow(span(RegisterTable.COIL, 0, 80))).isTrue();
        assertThat(rules.allow(span(RegisterTable.COIL, 0, 81))).isFalse();
    }

    @Test
    void what_no_request_can_do_is_refused() {
        assertThatThrownBy(() -> new BlockRules(0, Optional.empty(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BlockRules(126, Optional.empty(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BlockRules(125, Optional.of(-1), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static RegisterSpan span(RegisterTable table, int address, int count) {
        return new RegisterSpan(table, address, count);
    }
}
