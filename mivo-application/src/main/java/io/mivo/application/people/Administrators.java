package io.mivo.application.people;

import io.mivo.application.port.driven.UserAccounts;
import io.mivo.domain.access.Caller;
import io.mivo.domain.access.Role;
import io.mivo.domain.access.UserName;
import io.mivo.domain.audit.Actor;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;

/** Who may manage users, and whom not; asks the store each time. Safe for use by many threads. */
final class Administrators {
    private final UserAccounts users;

    Administrators(UserAccounts users) {
        this.users = users;
    }

    /** Refuses everybody but administrators, and whoever holds the program itself. */
    void require(Caller by) {
        if (!isLocal(by) && !isAdministrator(by)) {
            throw refused("only an administrator manages users");
        }
    }

    private boolean isAdministrator(Caller by) {
        return users.users().stream()
                .filter(user -> isOneself(by, user.name()))
                .anyMatch(user -> user.enabled() && user.role() == Role.ADMINISTRATOR);
    }

    private static boolean isLocal(Caller by) {
        Actor.Kind kind = by.actor().kind();
        return kind == Actor.Kind.SYSTEM || kind == Actor.Kind.COMMAND_LINE;
    }

    /** Refuses what would be done to the built-in administrator or to oneself. */
    void requireOverOther(Caller by, UserName name, String whyNotAdmin, String whyNotOneself) {
        require(by);
        requireThere(name);
        if (name.equals(UserName.ADMIN)) {
            throw refused("admin is the built-in administrator: " + whyNotAdmin);
        }
        if (isOneself(by, name)) {
            throw refused(whyNotOneself + "; another administrator can do it");
        }
    }

    /** Refuses what would let one administrator take the built-in account from its owner, and to reset one's own password. */
    void requireToReset(Caller by, UserName name) {
        require(by);
        requireThere(name);
        if (name.equals(UserName.ADMIN) && !isLocal(by)) {
            throw refused("the password of admin is reset on the command line alone: mivo user reset-password admin");
        }
        if (isOneself(by, name)) {
            throw refused("you change your own password on the page of your account");
        }
    }

    private static boolean isOneself(Caller by, UserName name) {
        return by.actor().kind() == Actor.Kind.PERSON && by.name().equals(name.text());
    }

    private void requireThere(UserName name) {
        if (users.user(name).isEmpty()) {
            throw unknown(name);
        }
    }

    static RefusedException unknown(UserName name) {
        return new RefusedException(Reason.UNKNOWN_USER, "there is no user " + name);
    }

    static RefusedException refused(String detail) {
        return new RefusedException(Reason.NOT_PERMITTED, detail);
    }
}
