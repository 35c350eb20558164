package io.mivo.application.port.driven;

import io.mivo.domain.access.ApiUser;
import io.mivo.domain.access.ClientId;
import java.util.List;
import java.util.Optional;

/** The API users as they are now. Safe for use by many threads. */
public interface ApiUserRegistry {
    /** All, by client id. */
    List<ApiUser> apiUsers();

    /** One. */
    Optional<ApiUser> apiUser(ClientId id);

    /** Whether an API user of this id was deleted once. */
    boolean isSpent(ClientId id);
}
