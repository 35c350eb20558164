package io.mivo.adapter.persistence.document;

import static io.mivo.adapter.persistence.document.SiteTexts.faults;
import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.RecordSelection;
import io.mivo.domain.profile.WriteFunction;
import io.mivo.domain.profile.WriteRule;
import io.mivo.domain.value.Position;
import io.mivo.domain.value.ValueCode;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenRecordTest {
    private static final String METER = """
        sensors:
          - uid: one
            bus: heat
            address: {primary: 1}
            values:
              - {code: HeatingSetpoint, record: {quantity: Flow temperature}, write: %s}
        """;

    @Test
    void is_declared_with_range_and_step() {
        assertThat(declared("{min: 5, max: 35, step: 0.5}"))
                .isEqualTo(new WriteRule(
                        Optional.of(new BigDecimal("5")),
                        Optional.of(new BigDecimal("35")),
                        Optional.of(new BigDecimal("0.5")),
                        true,
                        WriteFunction.BY_WIDTH));
    }

    @Test
    void may_be_one_that_is_not_read_back() {
        assertThat(declared("{verify: false}").verify()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{min: 5, max: 4} | .min: min 5 lies above max 4",
                "{step: 0} | .step: a step must be positive, not 0",
                "{min: warm} | .min: 'warm' is not a number such as 21.5 or -3",
                "{maximum: 4} | .maximum: unknown key 'maximum'; known here: min, max, step, verify",
            })
    void tells_what_is_wrong_with_its_rule(String rule, String fault) {
        assertThat(faults(METER.formatted(rule))).containsExactly("6: sensors[0].values[0].write" + fault);
    }

    private static WriteRule declared(String rule) {
        Point point = SiteTexts.read(METER.formatted(rule))
                .site()
                .sensors()
                .orElseThrow()
                .get(0)
                .entry()
                .profile()
                .points()
                .get(0);
        assertThat(point)
                .isEqualTo(new Point.InRecord(
                        new ValueCode("HeatingSetpoint"),
                        new RecordSelection("Flow temperature", Position.MAIN),
                        point.write()));
        return point.write().orElseThrow();
    }
}
