package io.mivo.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.mivo.application.port.driven.UserAccounts;
import io.mivo.domain.access.GroupId;
import io.mivo.domain.access.Role;
import io.mivo.domain.access.SensorChoice;
import io.mivo.domain.access.User;
import io.mivo.domain.access.UserName;
import io.mivo.domain.sensor.SensorUid;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store of user accounts does. */
public abstract class UserAccountsContract {
    private static final User ADMIN = User.newcomer(UserName.ADMIN, Role.ADMINISTRATOR);

    private static final User ANNA = User.newcomer(new UserName("anna"), Role.USER);
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.000000001Z");

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
        User anna = User.newcomer(new UserName("anna"), Role.OPERATOR)
                .withPasswordHash("$argon2id$v=19$m=19456$c2FsdA$aGFzaA")
                .withSensors(SensorChoice.only(
                        Set.of(new SensorUid("heat-1"), new SensorUid("main-1")),
                        Set.of(new GroupId("stairwell-a"), new GroupId("b:2"))))
                .withEnabled(false);
        User capital = User.newcomer(new UserName("Anna"), Role.ADMINISTRATOR).withSensors(SensorChoice.only(Set.of()));
        users.add(anna);
        users.add(capital);

        assertThat(users.users()).containsExactly(capital, ADMIN, anna);
        assertThat(users.user(anna.name())).contains(anna);
        assertThat(users.user(new UserName("ANNA"))).isEmpty();
    }

    @Test
    void a_password_can_be_chosen() {
        users.change(UserName.ADMIN, admin -> admin.withPasswordHash("one"));

        assertThat(users.change(UserName.ADMIN, admin -> admin.withPasswordHash("two")))
                .contains(ADMIN.withPasswordHash("two"));
        assertThat(users.users()).containsExactly(ADMIN.withPasswordHash("two"));
    }

    @Test
    void a_name_is_taken_once() {
        assertThat(users.add(ANNA)).isTrue();
        assertThat(users.add(ANNA.withRole(Role.ADMINISTRATOR))).isFalse();

        assertThat(users.user(ANNA.name())).contains(ANNA);
    }

    @Test
    void nobody_is_changed_who_is_not_there() {
        assertThat(users.change(ANNA.name(), user -> user.withEnabled(false))).isEmpty();
        assertThat(users.users()).containsExactly(ADMIN);
    }

    @Test
    void a_change_that_fails_changes_nothing() {
        users.add(ANNA);

        assertThatIllegalStateException()
                .isThrownBy(() -> users.change(ANNA.name(), user -> {
                    throw new IllegalStateException("no");
                }));

        assertThat(users.user(ANNA.name())).contains(ANNA);
    }

    @Test
    void who_was_removed_is_gone() {
        users.add(ANNA);
        users.noteLogIn(ANNA.name(), NOON);

        assertThat(users.remove(ANNA.name())).isTrue();
        assertThat(users.remove(ANNA.name())).isFalse();

        users.noteLogIn(ANNA.name(), NOON);
        assertThat(users.users()).containsExactly(ADMIN);
        assertThat(users.lastLogIns()).isEmpty();
    }

    @Test
    void the_last_login_of_each_is_known_and_outlives_changes() {
        users.add(ANNA);
        users.noteLogIn(ANNA.name(), NOON);
        users.noteLogIn(ANNA.name(), NOON.plusNanos(1));

        users.change(ANNA.name(), user -> user.withEnabled(false));

        assertThat(users.lastLogIns()).containsExactly(Map.entry(ANNA.name(), NOON.plusNanos(1)));
    }

    @Test
    void of_changes_at_the_same_time_none_is_lost() throws InterruptedException, ExecutionException {
        users.add(ANNA.withPasswordHash(""));

        Race.run(() -> users.change(
                ANNA.name(), user -> user.withPasswordHash(user.passwordHash().orElseThrow() + "x")));

        assertThat(users.user(ANNA.name()).flatMap(User::passwordHash)).contains("xxxx");
    }
}
