package io.mivo.application.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mivo.application.fake.LeapingClock;
import io.mivo.application.memory.InMemoryWriteReceipts;
import io.mivo.application.port.driven.WriteReceipts;
import io.mivo.application.port.driving.AnswerOnce;
import io.mivo.application.port.driving.AnswerOnce.Answered;
import io.mivo.application.port.driving.AnswerOnce.Token;
import io.mivo.domain.access.Caller;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.access.Rights;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AnswerOnceTest {
    private static final Caller BILLING = Caller.machine(new ClientId("billing"), Rights.ALL);
    private static final Token TOKEN = new Token("k1", "hash-a");

    private final LeapingClock clock = new LeapingClock();
    private final InMemoryWriteReceipts receipts = new InMemoryWriteReceipts();
    private final AnswerOnce once = new AnswerOnceService(receipts, clock);
    private final AtomicInteger worked = new AtomicInteger();
    private final Supplier<String> work = () -> "answer " + worked.incrementAndGet();

    @Test
    void does_the_work_once_and_gives_the_first_answer_again() {
        assertThat(once.answer(BILLING, TOKEN, work)).isEqualTo(new Answered.Fresh("answer 1"));
        assertThat(once.answer(BILLING, TOKEN, work)).isEqualTo(new Answered.Replayed("answer 1"));
    }

    @Test
    void keeps_callers_apart() {
        once.answer(BILLING, TOKEN, work);

        assertThat(once.answer(Caller.machine(new ClientId("other"), Rights.ALL), TOKEN, work))
                .isEqualTo(new Answered.Fresh("answer 2"));
    }

    @Test
    void refuses_a_key_that_came_with_another_request() {
        once.answer(BILLING, TOKEN, work);

        assertRefused(Reason.IDEMPOTENCY_MISMATCH, () -> once.answer(BILLING, new Token("k1", "hash-b"), work));
    }

    @Test
    void refuses_while_the_first_is_under_way() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Answered> first =
                CompletableFuture.supplyAsync(() -> once.answer(BILLING, TOKEN, () -> held(begun, end)));
        begun.await();

        assertRefused(Reason.IN_PROGRESS, () -> once.answer(BILLING, TOKEN, work));
        end.countDown();

        assertThat(first.join()).isEqualTo(new Answered.Fresh("held"));
    }

    @Test
    void admits_not_to_know_after_a_crash_in_the_middle() {
        receipts.begin(new WriteReceipts.Key(new ClientId("billing"), "k1"), "hash-a", clock.instant());

        assertThat(once.answer(BILLING, TOKEN, work)).isEqualTo(new Answered.Lost());
        assertThat(worked).hasValue(0);
    }

    @Test
    void forgets_what_was_refused() {
        assertThatThrownBy(() -> once.answer(BILLING, TOKEN, () -> {
            throw new RefusedException(Reason.NOT_PERMITTED, "no");
        }));

        assertThat(once.answer(BILLING, TOKEN, work)).isEqualTo(new Answered.Fresh("answer 1"));
    }

    @Test
    void forgets_after_a_day() {
        once.answer(BILLING, TOKEN, work);
        clock.leap(Duration.ofHours(24).plusMillis(1));

        assertThat(once.answer(BILLING, TOKEN, work)).isEqualTo(new Answered.Fresh("answer 2"));
    }

    @Test
    void refuses_a_key_of_improper_length() {
        assertRefused(Reason.MALFORMED, () -> once.answer(BILLING, new Token("", "h"), work));
        assertRefused(Reason.MALFORMED, () -> once.answer(BILLING, new Token("k".repeat(256), "h"), work));
    }

    private static String held(CountDownLatch begun, CountDownLatch end) {
        begun.countDown();
        try {
            end.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return "held";
    }

    private static void assertRefused(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
