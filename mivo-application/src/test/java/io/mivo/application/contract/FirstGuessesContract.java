package io.mivo.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.port.driven.FirstGuesses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What first guesses are. */
public abstract class FirstGuessesContract {
    /** The guesses at a unit of this name. */
    protected abstract FirstGuesses guessesAtWesthaven();

    @ParameterizedTest
    @ValueSource(strings = {"password", "Password", "QWERTYUIOP", "1q2w3e4r5t", "football"})
    void hold_what_people_choose_most_often(String password) {
        assertThat(guessesAtWesthaven().isCommon(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nine purple anvils sing", "vXq7#rT2mZ"})
    void hold_nothing_else(String password) {
        assertThat(guessesAtWesthaven().isCommon(password)).isFalse();
    }

    @Test
    void know_what_the_unit_is_called() {
        assertThat(guessesAtWesthaven().names()).contains("Westhaven");
    }
}
