package io.mivo.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.port.driven.UserAccounts;
import io.mivo.domain.access.Role;
import io.mivo.domain.access.User;
import io.mivo.domain.access.UserName;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store of user accounts does. */
public abstract class UserAccountsContract {
    private static final User ADMIN = new User(UserName.ADMIN, Role.ADMINISTRATOR, Optional.empty());

    private UserAccounts users;

    /** A store as it is at the first start. */
    protected abstract UserAccounts newStore();

    @BeforeEach
    void begin() {
        users = newStore();
    }

    @Test
    void the_administrator_is_there_from_the_start_without_a_password() {
        assertThat(users.users()).containsExactly(ADMIN);
        assertThat(users.user(UserName.ADMIN)).contains(ADMIN);
    }

    @Test
    void users_come_back_by_name_which_is_compared_exactly() {
        User anna = new User(new UserName("anna"), Role.USER, Optional.of("$argon2id$v=19$m=19456$c2FsdA$aGFzaA"));
        User capital = new User(new UserName("Anna"), Role.ADMINISTRATOR, Optional.empty());
        users.keep(anna);
        users.keep(capital);

        assertThat(users.users()).containsExactly(capital, ADMIN, anna);
        assertThat(users.user(anna.name())).contains(anna);
        assertThat(users.user(new UserName("ANNA"))).isEmpty();
    }

    @Test
    void a_password_can_be_chosen() {
        users.keep(ADMIN.withPasswordHash("one"));
        users.keep(ADMIN.withPasswordHash("two"));

        assertThat(users.users()).containsExactly(ADMIN.withPasswordHash("two"));
    }
}
