package io.mivo.domain.audit;

import java.util.Arrays;
import java.util.Optional;

/** THE table of what is recorded: a word for files, words for people, and whether it changes anything. */
public enum AuditAction {
    LOGIN("login", "Log-in", Weight.OBSERVED),
    LOGOUT("logout", "Log-out", Weight.OBSERVED),
    ACCESS("access", "Access", Weight.OBSERVED),
    SESSION_END("session.end", "Session ended", Weight.CHANGE),
    PASSWORD_CHANGE("password.change", "Password changed", Weight.CHANGE),
    FACTOR_SET("factor.set", "Second factor set up", Weight.CHANGE),
    FACTOR_REMOVE("factor.remove", "Second factor removed", Weight.CHANGE),
    PASSWORD_RESET("password.reset", "Password reset offered", Weight.CHANGE),
    USER_CREATE("user.create", "User created", Weight.CHANGE),
    USER_CHANGE("user.change", "User changed", Weight.CHANGE),
    USER_DELETE("user.delete", "User deleted", Weight.CHANGE),
    TOKEN_ISSUE("token.issue", "Token requested", Weight.OBSERVED),
    TOKEN_REVOKE("token.revoke", "Token revoked", Weight.CHANGE),
    API_USER_CREATE("apiUser.create", "API user created", Weight.CHANGE),
    API_USER_CHANGE("apiUser.change", "API user changed", Weight.CHANGE),
    API_USER_DELETE("apiUser.delete", "API user deleted", Weight.CHANGE),
    GROUP_CREATE("group.create", "Sensor group created", Weight.CHANGE),
    GROUP_CHANGE("group.change", "Sensor group changed", Weight.CHANGE),
    GROUP_DELETE("group.delete", "Sensor group deleted", Weight.CHANGE),
    KEY_ADD("key.add", "Key added", Weight.CHANGE),
    KEY_REMOVE("key.remove", "Key removed", Weight.CHANGE),
    SIGNING_KEY_CHANGE("signingKey.change", "Signing keys changed", Weight.CHANGE),
    LICENSE_IMPORT("license.import", "License imported", Weight.CHANGE),
    SITE_APPLY("site.apply", "Site applied", Weight.CHANGE),
    SENSOR_CHANGE("sensor.change", "Sensor changed", Weight.CHANGE),
    METER_SET("meter.set", "Meter set", Weight.CHANGE),
    SETTING_CHANGE("setting.change", "Setting changed", Weight.CHANGE),
    WRITE("write", "Value written", Weight.CHANGE),
    BACKUP("backup", "Backup made", Weight.CHANGE),
    RESTORE("restore", "Backup restored", Weight.CHANGE),
    AUDIT_EXPORT("audit.export", "Record exported", Weight.OBSERVED),
    AUDIT_FORGET("audit.forget", "Old entries deleted", Weight.OBSERVED),
    /** Stands in the place of an entry that cannot be read any more; is never appended. */
    ENTRY_DAMAGED("entry.damaged", "Entry damaged", Weight.OBSERVED);

    private final String word;
    private final String title;
    private final Weight weight;

    AuditAction(String word, String title, Weight weight) {
        this.word = word;
        this.title = title;
        this.weight = weight;
    }

    /** The action written so. */
    public static Optional<AuditAction> ofWord(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /** As the database and exports write it; never changes. */
    public String word() {
        return word;
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** Whether it must not be done when it cannot be recorded. */
    public boolean isChange() {
        return weight == Weight.CHANGE;
    }

    private enum Weight {
        CHANGE,
        OBSERVED
    }
}
