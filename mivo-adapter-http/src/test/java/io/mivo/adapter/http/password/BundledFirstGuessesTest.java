package io.mivo.adapter.http.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.contract.FirstGuessesContract;
import io.mivo.application.port.driven.FirstGuesses;
import io.mivo.application.port.driving.ChoosePassword;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BundledFirstGuessesTest extends FirstGuessesContract {
    @Override
    protected FirstGuesses guessesAtWesthaven() {
        return new BundledFirstGuesses(() -> Set.of("Westhaven"));
    }

    @Test
    void are_more_than_three_thousand_that_are_long_enough_for_a_password() {
        assertThat(BundledFirstGuesses.count(ChoosePassword.SHORTEST)).isGreaterThanOrEqualTo(3000);
    }
}
