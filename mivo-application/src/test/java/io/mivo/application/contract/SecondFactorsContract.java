package io.mivo.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.port.driven.SecondFactors;
import io.mivo.domain.access.SecondFactor;
import io.mivo.domain.access.UserName;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What keeping second factors means. */
public abstract class SecondFactorsContract {
    private static final SecondFactor FACTOR = new SecondFactor("GEZDGNBVGY3TQOJQ", Long.MIN_VALUE, Set.of("aa", "bb"));

    private SecondFactors factors;

    /** The subject, in an installation with the user {@code admin}. */
    protected abstract SecondFactors newFactors();

    @BeforeEach
    void open() {
        factors = newFactors();
    }

    @Test
    void there_is_none_at_first() {
        assertThat(factors.of(UserName.ADMIN)).isEmpty();
        assertThat(factors.remove(UserName.ADMIN)).isFalse();
    }

    @Test
    void one_is_kept_as_it_is_until_it_is_removed() {
        factors.keep(UserName.ADMIN, FACTOR);
        assertThat(factors.of(UserName.ADMIN)).contains(FACTOR);

        assertThat(factors.remove(UserName.ADMIN)).isTrue();
        assertThat(factors.of(UserName.ADMIN)).isEmpty();
    }

    @Test
    void it_is_replaced_only_while_it_is_as_it_was() {
        factors.keep(UserName.ADMIN, FACTOR);

        assertThat(factors.replace(UserName.ADMIN, FACTOR, FACTOR.usedAt(7))).isTrue();
        assertThat(factors.replace(UserName.ADMIN, FACTOR, FACTOR.without("aa")))
                .isFalse();
        assertThat(factors.of(UserName.ADMIN)).contains(FACTOR.usedAt(7));
        assertThat(factors.replace(
                        UserName.ADMIN, FACTOR.usedAt(7), FACTOR.without("aa").without("bb")))
                .isTrue();
        assertThat(factors.of(UserName.ADMIN)).contains(new SecondFactor(FACTOR.key(), FACTOR.lastStep(), Set.of()));
    }

    @Test
    void of_many_at_the_same_instant_one_replaces_it() throws InterruptedException, ExecutionException {
        factors.keep(UserName.ADMIN, FACTOR);

        assertThat(Race.run(() -> factors.replace(UserName.ADMIN, FACTOR, FACTOR.usedAt(1))))
                .containsOnlyOnce(true);
    }
}
