package io.mivo.app.wiring;

import io.mivo.application.port.driving.LogIn.Rules;
import io.mivo.application.port.driving.ReadAudit.Keeping;
import io.mivo.domain.audit.Actor;
import java.util.Optional;

/**
 * On what terms a data directory is opened.
 *
 * @param vendorJwks the keys of a vendor of licenses, as a JSON Web Key Set
 * @param recording how the record of who did what is kept
 * @param rules what holds for people who log in
 * @param holder who opens it
 */
public record Terms(Optional<String> vendorJwks, Recording recording, Rules rules, Actor holder) {
    /**
     * How the record of who did what is kept.
     *
     * @param keeping how long
     * @param told whether the log tells each entry as well
     */
    public record Recording(Keeping keeping, boolean told) {}

    /** The same for whoever gave the command on this host. */
    public Terms onCommandLine() {
        return new Terms(vendorJwks, recording, rules, Actor.onCommandLine(System.getProperty("user.name", "")));
    }
}
