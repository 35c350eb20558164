package io.mivo.application.people;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mivo.application.fake.FakeFirstGuesses;
import io.mivo.domain.access.UserName;
import io.mivo.domain.refusal.RefusedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private final PasswordRules rules = new PasswordRules(new FakeFirstGuesses());
    private final UserName anna = new UserName("anna.larsson");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1q2w3e4r5t",
                "qwertyuiop",
                "football2026!",
                "westhaven1",
                "Westhaven!Admin",
                "mivo-gateway-2026",
                "Anna.Larsson.1990",
                "2026-11-23-12"
            })
    void refuse_what_somebody_would_guess_first(String weak) {
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> rules.require(weak, anna));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nine purple anvils sing",
                "westhaven purple anvils",
                "vXq7#rT2mZ",
                "8402759163840211",
                "长城上的月亮很圆很亮啊",
                "\ud83d\ude00\ud83d\ude01\ud83d\ude02\ud83d\ude03\ud83d\ude04\ud83d\ude05\ud83d\ude06\ud83d\ude07\ud83d\ude08\ud83d\ude09"
            })
    void take_any_characters_when_there_are_enough(String good) {
        assertThatCode(() -> rules.require(good, anna)).doesNotThrowAnyException();
    }
}
