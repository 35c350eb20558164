package io.mivo.application.token;

import static io.mivo.application.AccessBench.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mivo.application.AccessBench;
import io.mivo.application.port.driven.AuditTrail.Cut;
import io.mivo.application.port.driving.IssueToken.Request;
import io.mivo.application.port.driving.IssueToken.TokenRefusedException;
import io.mivo.domain.access.Rights;
import io.mivo.domain.audit.AuditAction;
import io.mivo.domain.audit.AuditEntry;
import io.mivo.domain.audit.AuditEvent;
import io.mivo.domain.audit.AuditEvent.Result;
import io.mivo.domain.audit.AuditFilter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the record says of tokens. */
class TokenAuditTest {
    private final AccessBench bench = new AccessBench();

    @Test
    void names_who_got_a_token_and_from_where() throws TokenRefusedException {
        bench.access.issueToken().issue(request(bench.assertion("jti-1")));

        assertThat(entries(AuditAction.TOKEN_ISSUE)).singleElement().satisfies(event -> {
            assertThat(event.actor().name()).isEqualTo("billing");
            assertThat(event.actor().origin().text()).isEqualTo("192.0.2.1");
            assertThat(event.outcome().result()).isEqualTo(Result.DONE);
            assertThat(event.outcome().detail()).isEqualTo("sensors:read sensors:write");
        });
    }

    @Test
    void tells_the_true_reason_of_a_refusal() {
        bench.register(Rights.ALL, false);
        Request request = request(bench.assertion("jti-1"));

        assertThatExceptionOfType(TokenRefusedException.class)
                .isThrownBy(() -> bench.access.issueToken().issue(request))
                .withMessage("client authentication failed");

        assertThat(entries(AuditAction.TOKEN_ISSUE)).singleElement().satisfies(event -> {
            assertThat(event.outcome().result()).isEqualTo(Result.REFUSED);
            assertThat(event.outcome().detail()).contains("unknown client");
            assertThat(event.toString()).doesNotContain("jti-1");
        });
    }

    @Test
    void tells_of_replay_revocation_and_new_keys() throws TokenRefusedException {
        Request request = request(bench.assertion("jti-1"));
        String token = bench.access.issueToken().issue(request).accessToken();
        assertThatExceptionOfType(TokenRefusedException.class)
                .isThrownBy(() -> bench.access.issueToken().issue(request));
        bench.access.revokeToken().revoke(request(bench.assertion("jti-2")).proof(), token);
        bench.access.rotateTokenKeys().rotate();

        assertThat(entries(AuditAction.TOKEN_ISSUE).get(0).outcome().detail()).contains("came twice");
        assertThat(entries(AuditAction.TOKEN_REVOKE)).hasSize(1);
        assertThat(entries(AuditAction.SIGNING_KEY_CHANGE)).hasSize(2);
    }

    private List<AuditEvent> entries(AuditAction action) {
        return bench.trail.page(AuditFilter.ALL, Cut.newest(100)).entries().stream()
                .map(AuditEntry::event)
                .filter(event -> event.action() == action)
                .toList();
    }
}
