package io.mivo.adapter.persistence.sqlite;

import io.mivo.domain.access.Role;
import io.mivo.domain.access.UserName;
import io.mivo.domain.site.MivoUnit;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What stands in a database from its first moment: the unit, with a serial of its own, and the administrator. */
final class NewInstallation {
    /** Base 32 without the letters that look like digits or like each other (Crockford). */
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int SIGNS_OF_A_SERIAL = 8;

    private NewInstallation() {}

    static void create(Handle handle, ZoneId timeZone) {
        SqliteSiteChanges.keepUnit(handle, new MivoUnit(serial(new SecureRandom()), "MIVO", timeZone));
        // as the first version of the table has it; the migrations that follow fill the rest
        handle.createUpdate("insert into user_account (name, role) values (:name, :role)")
                .bind("name", UserName.ADMIN.text())
                .bind("role", Role.ADMINISTRATOR.name())
                .execute();
    }

    private static String serial(RandomGenerator random) {
        return random.ints(SIGNS_OF_A_SERIAL, 0, SIGNS.length())
                .mapToObj(SIGNS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining("", "MIVO-", ""));
    }
}
