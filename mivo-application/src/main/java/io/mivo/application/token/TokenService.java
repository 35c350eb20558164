package io.mivo.application.token;

import io.mivo.application.audit.AuditLog;
import io.mivo.application.port.driven.AccessTokens;
import io.mivo.application.port.driven.AccessVersion;
import io.mivo.application.port.driven.ApiUserRegistry;
import io.mivo.application.port.driven.ClientAssertions;
import io.mivo.application.port.driven.KeyProofs;
import io.mivo.application.port.driven.RevokedTokens;
import io.mivo.application.port.driven.SigningKeys;
import io.mivo.application.port.driven.UsedAssertions;
import io.mivo.application.port.driving.IntrospectToken;
import io.mivo.application.port.driving.IssueToken;
import io.mivo.application.port.driving.RecognizeCaller;
import io.mivo.application.port.driving.RevokeToken;
import io.mivo.application.port.driving.RotateTokenKeys;
import java.time.Clock;

/** Gives access tokens, recognizes them again and ends them. Safe for use by many threads. */
public final class TokenService {
    private final TokenKeys keys;
    private final TokenRecognition recognition;
    private final TokenIssuing issuing;
    private final TokenControl control;

    /** How API users prove themselves. */
    public record Proofs(ClientAssertions assertions, UsedAssertions used, KeyProofs keys) {}

    /** How tokens are made and ended. */
    public record Tokens(AccessTokens minting, SigningKeys keys, RevokedTokens revoked, AccessVersion version) {}

    /** Tokens for the API users of a registry. */
    public TokenService(ApiUserRegistry apiUsers, Proofs proofs, Tokens tokens, AuditLog audit, Clock clock) {
        ClientProofs clients = new ClientProofs(apiUsers, proofs, audit, clock);
        this.keys = new TokenKeys(tokens.keys(), tokens.minting(), audit, clock);
        KeyPossession possession = new KeyPossession(proofs, clock);
        this.recognition = new TokenRecognition(apiUsers, tokens, keys, possession, clock);
        this.issuing = new TokenIssuing(clients, new TokenMinting(tokens.minting(), keys, clock), possession, audit);
        this.control = new TokenControl(clients, recognition, tokens.revoked(), audit, clock);
    }

    /** Gives tokens. */
    public IssueToken issueToken() {
        return issuing;
    }

    /** Recognizes them. */
    public RecognizeCaller recognizeCaller() {
        return recognition;
    }

    /** Ends them. */
    public RevokeToken revokeToken() {
        return control;
    }

    /** Tells how they stand. */
    public IntrospectToken introspectToken() {
        return control;
    }

    /** Replaces the key that signs them. */
    public RotateTokenKeys rotateTokenKeys() {
        return keys;
    }
}
