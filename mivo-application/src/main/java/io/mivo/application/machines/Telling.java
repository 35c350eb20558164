package io.mivo.application.machines;

import io.mivo.application.group.ChoiceWords;
import io.mivo.domain.access.ApiUser;
import io.mivo.domain.access.Scope;
import java.util.stream.Collectors;

/** Tells in a line what an API user may do. */
final class Telling {
    private Telling() {}

    static String of(ApiUser user) {
        String scopes =
                user.rights().scopes().stream().map(Scope::word).sorted().collect(Collectors.joining(" "));
        String sensors = ChoiceWords.of(user.rights().sensors());
        return "name " + user.name() + "; scopes " + (scopes.isEmpty() ? "none" : scopes) + "; sensors " + sensors;
    }
}
