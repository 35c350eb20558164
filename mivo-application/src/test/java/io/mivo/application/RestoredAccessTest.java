package io.mivo.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mivo.application.port.driven.AuditTrail.Cut;
import io.mivo.application.port.driving.IssueToken.TokenRefusedException;
import io.mivo.domain.access.UserName;
import io.mivo.domain.access.WebClient;
import io.mivo.domain.audit.AuditAction;
import io.mivo.domain.audit.AuditFilter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RestoredAccessTest {
    private final AccessBench bench = new AccessBench();

    @Test
    void ends_sessions() {
        String session = bench.access
                .logIn()
                .logIn("anna", AccessBench.PASSWORD, new WebClient("192.0.2.1", "Firefox"))
                .orElseThrow();

        restore();

        assertThat(bench.access.logIn().user(session)).isEmpty();
    }

    @Test
    void ends_one_time_links() {
        String link = bench.access.choosePassword().offer(new UserName("anna"));

        restore();

        assertThat(bench.access.choosePassword().isOpen(link)).isFalse();
    }

    @Test
    void ends_access_tokens() throws TokenRefusedException {
        String token = issued(bench.assertion("one"));

        restore();

        assertThat(bench.access.recognizeCaller().recognize(token)).isEmpty();
    }

    @Test
    void distrusts_assertions_that_were_made_before() {
        String assertion = bench.assertion("one");
        bench.clock.leap(Duration.ofSeconds(1));

        restore();

        assertThatThrownBy(() -> issued(assertion)).isInstanceOf(TokenRefusedException.class);
    }

    @Test
    void lets_machines_in_with_the_keys_they_have() throws TokenRefusedException {
        restore();

        assertThat(bench.access.recognizeCaller().recognize(issued(bench.assertion("one"))))
                .isPresent();
    }

    @Test
    void is_recorded() {
        restore();

        assertThat(bench.trail.page(AuditFilter.ALL, Cut.newest(9)).entries())
                .anyMatch(entry -> entry.event().action() == AuditAction.RESTORE);
    }

    private void restore() {
        bench.access.beginAnew().afterRestore("yesterday.backup");
    }

    private String issued(String assertion) throws TokenRefusedException {
        return bench.access.issueToken().issue(AccessBench.request(assertion)).accessToken();
    }
}
