package io.mivo.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditEventTest {
    @ParameterizedTest
    @CsvSource({
        "'a\r\nb', a\\u000d\\u000ab",
        "'a\tb\u001b[2Jc', a\\u0009b\\u001b[2Jc",
        "'a\u0085b\u2028c\u2029d', a\\u0085b\\u2028c\\u2029d",
        "'a\u202eb\u200bc', a\\u202eb\\u200bc",
        "'\ud800x', \\ud800x",
        "'Ärger 漢字 😀 <b> \" =1+1 \\', 'Ärger 漢字 😀 <b> \" =1+1 \\'"
    })
    void keeps_to_one_line(String given, String shown) {
        AuditEvent event = AuditEvent.done(actor(given), AuditAction.LOGIN, given, given);

        assertThat(event.subject()).isEqualTo(shown);
        assertThat(event.outcome().detail()).isEqualTo(shown);
        assertThat(event.actor().name()).isEqualTo(shown);
        assertThat(event.actor().origin().text()).isEqualTo(shown);
    }

    @Test
    void reads_back_what_it_encoded_as_it_is() {
        AuditEvent event = AuditEvent.done(actor("a\nb"), AuditAction.LOGIN, "c\nd", "e\nf");

        assertThat(new AuditEvent(event.actor(), event.action(), event.subject(), event.outcome()))
                .isEqualTo(event);
    }

    @Test
    void leaves_tokens_out_wherever_somebody_put_them() {
        String token = "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJiaWxsaW5nIiwianRpIjoiMSJ9.c2lnbmF0dXJl";

        AuditEvent event = AuditEvent.refused(actor(token), AuditAction.TOKEN_ISSUE, "sub " + token, token + "!");

        assertThat(event.toString()).doesNotContain("eyJ");
        assertThat(event.subject()).isEqualTo("sub (token)");
    }

    @Test
    void cuts_what_is_too_long_but_no_sign_in_two() {
        String cut = AuditEvent.done(Actor.SYSTEM, AuditAction.WRITE, "x" + "😀".repeat(400), "")
                .subject();

        assertThat(cut).hasSizeLessThanOrEqualTo(500).endsWith("😀…");
    }

    private static Actor actor(String text) {
        return new Actor(Actor.Kind.PERSON, text, new Origin(text));
    }
}
