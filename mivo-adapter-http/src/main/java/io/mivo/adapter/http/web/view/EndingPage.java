package io.mivo.adapter.http.web.view;

import io.mivo.adapter.http.web.view.AccountPage.SessionLine;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody is asked before own sessions end.
 *
 * @param session the one that is meant; empty when all others are
 * @param asksForCode whether a code is needed beside the password
 * @param faults by the name of their field
 */
public record EndingPage(Optional<SessionLine> session, boolean asksForCode, Map<String, String> faults) {
    /** Where all others are ended. */
    public static final String OTHERS = "/account/sessions/end-others";

    /** Copies in. */
    public EndingPage {
        faults = Map.copyOf(faults);
    }

    /** All sessions but the one that asks. */
    public static EndingPage ofOthers(AccountPage account) {
        return new EndingPage(Optional.empty(), account.asksForCode(), account.faults());
    }

    /** A session of the account; empty when it has none of this handle. */
    public static Optional<EndingPage> of(AccountPage account, String handle) {
        return account.sessions().stream()
                .filter(each -> each.handle().equals(handle))
                .map(each -> new EndingPage(Optional.of(each), account.asksForCode(), account.faults()))
                .findFirst();
    }

    /** Where the form is sent. */
    public String path() {
        return session.map(SessionLine::endPath).orElse(OTHERS);
    }

    /** What is wrong with a field. */
    public Optional<String> fault(String field) {
        return Optional.ofNullable(faults.get(field));
    }
}
