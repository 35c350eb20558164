package io.mivo.application.people;

import io.mivo.application.port.driven.SecondFactors;
import io.mivo.application.port.driven.UserAccounts;
import io.mivo.application.port.driving.EditAccount;
import io.mivo.application.port.driving.UseSecondFactor;
import io.mivo.application.secret.Secrets;
import io.mivo.domain.access.Caller;
import io.mivo.domain.access.FactorDuty;
import io.mivo.domain.access.SecondFactor;
import io.mivo.domain.access.User;
import io.mivo.domain.access.UserName;
import io.mivo.domain.access.WebSession;
import io.mivo.domain.refusal.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Lets people set second factors up and give them up. Safe for use by many threads. */
final class FactorService implements UseSecondFactor {
    private final OpenSessions sessions;
    private final CurrentPassword current;
    private final Factors factors;
    private final Administrators administrators;

    /** The second factors: those that are kept, those that are offered, what judges their codes, and who has to have one. */
    record Factors(SecondFactors kept, FactorOffers offers, FactorCheck check, FactorDuty duty) {}

    FactorService(UserAccounts users, OpenSessions sessions, CurrentPassword current, Factors factors) {
        this.sessions = sessions;
        this.current = current;
        this.factors = factors;
        this.administrators = new Administrators(users);
    }

    @Override
    public boolean isSet(String sessionId) {
        return factors.check().isSet(sessions.require(sessionId).user());
    }

    @Override
    public boolean isRequiredOf(User user) {
        return factors.duty().binds(user.role());
    }

    @Override
    public boolean isOwedBy(User user) {
        return isRequiredOf(user) && !factors.check().isSet(user.name());
    }

    @Override
    public Offer offer(String sessionId) {
        UserName user = sessions.require(sessionId).user();
        String key = factors.offers().key(user);
        return new Offer(key, "otpauth://totp/MIVO:" + inUrl(user.text()) + "?secret=" + key + "&issuer=MIVO");
    }

    /** Octets other than letters and digits of ASCII as RFC 3986, section 2.1, writes them. */
    private static String inUrl(String text) {
        StringBuilder written = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = each > 0 && Character.isLetterOrDigit(each);
            written.append(plain ? String.valueOf((char) each) : String.format("%%%02X", each));
        }
        return written.toString();
    }

    @Override
    public Enrolled enrol(String sessionId, String password, String code) {
        WebSession session = sessions.require(sessionId);
        UserName user = session.user();
        String key = offered(user);
        List<String> recovery = FactorOffers.recoveryCodes();
        SecondFactor factor = current.require(session, password, any -> confirmed(key, recovery, code));
        factors.kept().keep(user, factor);
        factors.offers().close(user);
        return new Enrolled(sessions.renew(session), recovery);
    }

    private String offered(UserName user) {
        if (factors.kept().of(user).isPresent()) {
            throw RefusedException.malformed("/code", "there is a second factor already; give it up first");
        }
        return factors.offers()
                .find(user)
                .orElseThrow(() -> RefusedException.malformed(
                        "/code", "the key was shown too long ago; set up the one shown now"));
    }

    /** No recovery code can confirm that the authenticator works. */
    private SecondFactor confirmed(String key, List<String> recovery, String code) {
        SecondFactor unconfirmed = new SecondFactor(key, Long.MIN_VALUE, Set.of());
        SecondFactor confirmed =
                factors.check().after(unconfirmed, FactorCheck.plain(code)).orElseThrow(CurrentPassword::wrongCode);
        Set<String> hashes = recovery.stream().map(Secrets::hash).collect(Collectors.toSet());
        return new SecondFactor(key, confirmed.lastStep(), hashes);
    }

    @Override
    public String giveUp(String sessionId, EditAccount.Proof proof) {
        WebSession session = sessions.require(sessionId);
        current.require(session, proof);
        factors.kept().remove(session.user());
        return sessions.renew(session);
    }

    @Override
    public boolean takeFrom(Caller by, UserName name) {
        administrators.requireToReset(by, name);
        sessions.endAll(name);
        return factors.kept().remove(name);
    }
}
