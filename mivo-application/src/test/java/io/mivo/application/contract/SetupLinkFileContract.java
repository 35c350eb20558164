package io.mivo.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.port.driven.SetupLinkFile;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What leaving the way in for the administrator means. */
public abstract class SetupLinkFileContract {
    /** The subject; always the same one in a test, with nothing there at first. */
    protected abstract SetupLinkFile link();

    /** The secret that the owner of the installation finds. */
    protected abstract Optional<String> found();

    @Test
    void the_owner_finds_the_secret() {
        link().leave("secret_-1");

        assertThat(found()).contains("secret_-1");
    }

    @Test
    void the_newest_secret_takes_the_place_of_the_one_before() {
        link().leave("first");
        link().leave("second");

        assertThat(found()).contains("second");
    }

    @Test
    void it_can_be_taken_away_also_when_nothing_is_there() {
        link().remove();
        link().leave("secret");

        link().remove();
        link().remove();

        assertThat(found()).isEmpty();
    }
}
