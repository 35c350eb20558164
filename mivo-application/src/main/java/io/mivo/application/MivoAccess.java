package io.mivo.application;

import io.mivo.application.audit.AuditLog;
import io.mivo.application.audit.BackupRecord;
import io.mivo.application.audit.RefusalRecord;
import io.mivo.application.group.SpelledOutApiUsers;
import io.mivo.application.machines.NotedAssertions;
import io.mivo.application.memory.InMemoryKeyUses;
import io.mivo.application.people.PeopleAccess;
import io.mivo.application.port.driven.AccessTokens;
import io.mivo.application.port.driven.AccessVersion;
import io.mivo.application.port.driven.ApiUserRegistry;
import io.mivo.application.port.driven.AuditTrail;
import io.mivo.application.port.driven.ClientAssertions;
import io.mivo.application.port.driven.FirstGuesses;
import io.mivo.application.port.driven.KeyProofs;
import io.mivo.application.port.driven.KeyUses;
import io.mivo.application.port.driven.PasswordHashing;
import io.mivo.application.port.driven.RevokedTokens;
import io.mivo.application.port.driven.SecondFactors;
import io.mivo.application.port.driven.SensorGroups;
import io.mivo.application.port.driven.SetupLinkFile;
import io.mivo.application.port.driven.SetupTokens;
import io.mivo.application.port.driven.SigningKeys;
import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driven.UsedAssertions;
import io.mivo.application.port.driven.UserAccounts;
import io.mivo.application.port.driven.WebSessions;
import io.mivo.application.port.driven.WriteReceipts;
import io.mivo.application.port.driving.AnswerOnce;
import io.mivo.application.port.driving.BeginAnew;
import io.mivo.application.port.driving.ChoosePassword;
import io.mivo.application.port.driving.EditAccount;
import io.mivo.application.port.driving.IntrospectToken;
import io.mivo.application.port.driving.IssueToken;
import io.mivo.application.port.driving.LogIn;
import io.mivo.application.port.driving.ManageUsers;
import io.mivo.application.port.driving.RecognizeCaller;
import io.mivo.application.port.driving.RecordBackup;
import io.mivo.application.port.driving.RecordRefusal;
import io.mivo.application.port.driving.RevokeToken;
import io.mivo.application.port.driving.RotateTokenKeys;
import io.mivo.application.port.driving.UseSecondFactor;
import io.mivo.application.token.TokenService;
import io.mivo.application.writing.AnswerOnceService;
import io.mivo.domain.audit.Actor;
import java.time.Clock;

/** The access to the core of a server: people who log in and machines that hold tokens. Safe for use by many threads. */
public final class MivoAccess {
    private final TokenService tokens;
    private final PeopleAccess peopleAccess;
    private final AnswerOnce answerOnce;
    private final AuditLog audit;
    private final BeginAnew beginAnew;

    /** Access for these machines and people. */
    public MivoAccess(Machines machines, People people, Records records, Clock clock, Ticker ticker) {
        this.audit = new AuditLog(records.trail(), clock, records.holder());
        this.answerOnce = new AnswerOnceService(records.receipts(), clock);
        this.tokens = tokens(machines, records.keyUses(), audit, clock);
        this.beginAnew = new RestoredAccess(people, machines.used(), tokens.rotateTokenKeys(), audit, clock);
        this.peopleAccess = new PeopleAccess(people.parts(), machines.groups(), audit, clock, ticker);
    }

    private static TokenService tokens(Machines machines, KeyUses keyUses, AuditLog audit, Clock clock) {
        TokenService.Proofs proofs = new TokenService.Proofs(
                new NotedAssertions(machines.assertions(), keyUses), machines.used(), machines.keyProofs());
        TokenService.Tokens tokens = new TokenService.Tokens(
                machines.tokens(), machines.signingKeys(), machines.revoked(), machines.version());
        SpelledOutApiUsers apiUsers = new SpelledOutApiUsers(machines.apiUsers(), machines.groups());
        return new TokenService(apiUsers, proofs, tokens, audit, clock);
    }

    /** Gives tokens to machines. */
    public IssueToken issueToken() {
        return tokens.issueToken();
    }

    /** Recognizes machines by their tokens. */
    public RecognizeCaller recognizeCaller() {
        return tokens.recognizeCaller();
    }

    /** Ends tokens before their time. */
    public RevokeToken revokeToken() {
        return tokens.revokeToken();
    }

    /** Tells machines how their tokens stand. */
    public IntrospectToken introspectToken() {
        return tokens.introspectToken();
    }

    /** Replaces the key that signs tokens. */
    public RotateTokenKeys rotateTokenKeys() {
        return tokens.rotateTokenKeys();
    }

    /** Lets people in and out. */
    public LogIn logIn() {
        return peopleAccess.logIn();
    }

    /** Lets people choose passwords. */
    public ChoosePassword choosePassword() {
        return peopleAccess.choosePassword();
    }

    /** Lets administrators manage people. */
    public ManageUsers manageUsers() {
        return peopleAccess.manageUsers();
    }

    /** Lets people edit their own accounts. */
    public EditAccount editAccount() {
        return peopleAccess.editAccount();
    }

    /** Records who was turned away. */
    public RecordRefusal recordRefusal() {
        return new RefusalRecord(audit);
    }

    /** Records backups. */
    public RecordBackup recordBackup() {
        return new BackupRecord(audit);
    }

    /** Begins anew with what a backup held. */
    public BeginAnew beginAnew() {
        return beginAnew;
    }

    /** Lets people have a second factor. */
    public UseSecondFactor useSecondFactor() {
        return peopleAccess.useSecondFactor();
    }

    /** Answers machines that send a request twice with the first answer. */
    public AnswerOnce answerOnce() {
        return answerOnce;
    }

    /** Records who comes in. */
    AuditLog audit() {
        return audit;
    }

    /**
     * What is remembered of what they did.
     *
     * @param receipts what was answered to writes
     * @param trail the record
     * @param keyUses when keys were used last
     * @param holder who holds the access, and does what nobody else asked for
     */
    public record Records(WriteReceipts receipts, AuditTrail trail, KeyUses keyUses, Actor holder) {
        /** Forgets the uses of keys at the end, and is held by the program itself. */
        public Records(WriteReceipts receipts, AuditTrail trail) {
            this(receipts, trail, new InMemoryKeyUses(), Actor.SYSTEM);
        }
    }

    /** The machines and how they prove themselves, and the groups of sensors that rights name, also those of people. */
    public record Machines(
            ApiUserRegistry apiUsers,
            SensorGroups groups,
            ClientAssertions assertions,
            UsedAssertions used,
            AccessTokens tokens,
            SigningKeys signingKeys,
            RevokedTokens revoked,
            AccessVersion version,
            KeyProofs keyProofs) {}

    /** The people and how they prove themselves. */
    public record People(
            UserAccounts users,
            PasswordHashing hashing,
            FirstGuesses guesses,
            WebSessions sessions,
            SetupTokens setupTokens,
            SetupLinkFile setupLink,
            SecondFactors secondFactors,
            LogIn.Rules rules) {
        /** The usual rules hold for them. */
        public People(
                UserAccounts users,
                PasswordHashing hashing,
                FirstGuesses guesses,
                WebSessions sessions,
                SetupTokens setupTokens,
                SetupLinkFile setupLink,
                SecondFactors secondFactors) {
            this(users, hashing, guesses, sessions, setupTokens, setupLink, secondFactors, LogIn.Rules.USUAL);
        }

        private PeopleAccess.Parts parts() {
            PeopleAccess.Links links = new PeopleAccess.Links(setupTokens, setupLink);
            return new PeopleAccess.Parts(users, hashing, guesses, sessions, links, secondFactors, rules);
        }
    }
}
