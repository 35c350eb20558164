package io.mivo.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.port.driven.AnswerDecoding;
import io.mivo.application.port.driven.AnswerDecoding.Decoded;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.reading.RawAnswer;
import io.mivo.domain.reading.ReadResult;
import io.mivo.domain.reading.ReadValue;
import io.mivo.domain.value.MeterType;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** What understanding answers means. */
public abstract class AnswerDecodingContract {
    /**
     * An answer and what it says.
     *
     * @param good an answer with one value
     * @param damaged the same, so that nothing can be known of the value
     * @param profile what is expected
     * @param code of the value
     * @param amount of the value
     */
    public record Example(RawAnswer good, RawAnswer damaged, DeviceProfile profile, String code, BigDecimal amount) {}

    /** The subject. */
    protected abstract AnswerDecoding decoding();

    /** An answer and what it says. */
    protected abstract Example example();

    @Test
    void a_good_answer_gives_its_value() {
        Decoded decoded = decode(example().good());

        assertThat(decoded.outcome().result()).isEqualTo(ReadResult.OK);
        assertThat(decoded.content().values()).singleElement().satisfies(value -> {
            assertThat(value.code().text()).isEqualTo(example().code());
            assertThat(value.measured().number())
                    .hasValueSatisfying(number ->
                            assertThat(number).isEqualByComparingTo(example().amount()));
        });
    }

    @Test
    void a_damaged_answer_never_gives_a_number() {
        Decoded decoded = decode(example().damaged());

        assertThat(decoded.outcome().result()).isNotEqualTo(ReadResult.OK);
        assertThat(decoded.outcome().detail()).isPresent();
        assertThat(decoded.content().values().stream().map(ReadValue::measured).map(each -> each.number()))
                .allMatch(Optional::isEmpty);
    }

    @Test
    void a_result_that_is_not_good_comes_without_values() {
        Decoded decoded = decode(example().damaged());

        assertThat(decoded.outcome().result().isGood()
                        || decoded.content().values().isEmpty())
                .isTrue();
    }

    @Test
    void the_same_answer_says_the_same_to_everybody_at_any_time() throws InterruptedException, ExecutionException {
        assertThat(Race.run(() -> decode(example().good())))
                .containsOnly(decode(example().good()));
    }

    private Decoded decode(RawAnswer answer) {
        return decoding().decode(answer, example().profile(), MeterType.OTHER);
    }
}
