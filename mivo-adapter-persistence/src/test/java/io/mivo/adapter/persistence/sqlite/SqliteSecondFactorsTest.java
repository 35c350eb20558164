package io.mivo.adapter.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.contract.SecondFactorsContract;
import io.mivo.application.port.driven.SecondFactors;
import io.mivo.domain.access.Role;
import io.mivo.domain.access.SecondFactor;
import io.mivo.domain.access.User;
import io.mivo.domain.access.UserName;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteSecondFactorsTest extends SecondFactorsContract {
    @TempDir
    private Path directory;

    private final OpenedStore store = new OpenedStore();

    @Override
    protected SecondFactors newFactors() {
        return store.in(directory).secondFactors();
    }

    @Test
    void one_goes_with_its_user() {
        SqliteStore opened = store.in(directory);
        UserName anna = new UserName("anna");
        opened.userAccounts().add(User.newcomer(anna, Role.USER));
        opened.secondFactors().keep(anna, new SecondFactor("GEZDGNBVGY3TQOJQ", 1, Set.of()));

        opened.userAccounts().remove(anna);

        assertThat(opened.secondFactors().of(anna)).isEmpty();
    }

    @AfterEach
    void close() {
        store.close();
    }
}
