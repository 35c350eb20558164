package io.mivo.application.people;

import io.mivo.application.audit.AuditLog;
import io.mivo.application.port.driven.FirstGuesses;
import io.mivo.application.port.driven.PasswordHashing;
import io.mivo.application.port.driven.SecondFactors;
import io.mivo.application.port.driven.SensorGroups;
import io.mivo.application.port.driven.SetupLinkFile;
import io.mivo.application.port.driven.SetupTokens;
import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driven.UserAccounts;
import io.mivo.application.port.driven.WebSessions;
import io.mivo.application.port.driving.ChoosePassword;
import io.mivo.application.port.driving.EditAccount;
import io.mivo.application.port.driving.LogIn;
import io.mivo.application.port.driving.ManageUsers;
import io.mivo.application.port.driving.UseSecondFactor;
import java.time.Clock;

/** Puts together what people do with their access. Safe for use by many threads. */
public final class PeopleAccess {
    private final LogIn logIn;
    private final ChoosePassword choosePassword;
    private final EditAccount editAccount;
    private final ManageUsers manageUsers;
    private final UseSecondFactor useSecondFactor;

    /** The access of these people. */
    public PeopleAccess(Parts parts, SensorGroups groups, AuditLog audit, Clock clock, Ticker ticker) {
        UserAccounts users = parts.users();
        Passwords passwords = new Passwords(parts.hashing(), new PasswordRules(parts.guesses()));
        OpenSessions sessions = new OpenSessions(parts.sessions(), parts.rules().lasting(), clock);
        SetupTokens tokens = parts.links().tokens();
        SetupLinks links = new SetupLinks(tokens, parts.links().file(), clock);
        Attempts attempts = new Attempts(ticker);
        UserAccounts spelledOut = new SpelledOutUsers(users, groups);
        SecondFactors kept = parts.secondFactors();
        FactorCheck check = new FactorCheck(kept, clock);
        LogInService.Door door = new LogInService.Door(attempts, check);
        LogInService unrecorded = new LogInService(spelledOut, parts.hashing(), sessions, door, clock);
        this.logIn = new RecordedLogIn(unrecorded, name -> users.user(name).isPresent(), audit);
        this.choosePassword = new RecordedChoice(new PasswordService(users, passwords, sessions, links), audit);
        CurrentPassword current = new CurrentPassword(users, passwords, attempts, check);
        OwnDeeds deeds = new OwnDeeds(sessions, audit);
        this.editAccount = new RecordedAccount(new AccountService(users, passwords, sessions, tokens, current), deeds);
        this.manageUsers = new RecordedUsers(new UserService(users, groups, sessions, links, kept), audit);
        FactorService.Factors factors = new FactorService.Factors(
                kept, new FactorOffers(clock), check, parts.rules().duty());
        this.useSecondFactor = new RecordedFactor(new FactorService(users, sessions, current, factors), deeds, audit);
    }

    /** Lets people in and out. */
    public LogIn logIn() {
        return logIn;
    }

    /** Lets people choose passwords. */
    public ChoosePassword choosePassword() {
        return choosePassword;
    }

    /** Lets people edit their own accounts. */
    public EditAccount editAccount() {
        return editAccount;
    }

    /** Lets people have a second factor. */
    public UseSecondFactor useSecondFactor() {
        return useSecondFactor;
    }

    /** Lets administrators manage people. */
    public ManageUsers manageUsers() {
        return manageUsers;
    }

    /** The people and how they prove themselves. */
    public record Parts(
            UserAccounts users,
            PasswordHashing hashing,
            FirstGuesses guesses,
            WebSessions sessions,
            Links links,
            SecondFactors secondFactors,
            LogIn.Rules rules) {}

    /** How people come to a first password. */
    public record Links(SetupTokens tokens, SetupLinkFile file) {}
}
