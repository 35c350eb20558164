package io.mivo.application.writing;

import io.mivo.application.port.driven.WriteReceipts;
import io.mivo.application.port.driven.WriteReceipts.Receipt;
import io.mivo.application.port.driving.AnswerOnce;
import io.mivo.domain.access.Caller;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Answers requests once, by receipts that survive a crash. Safe for use by many threads. */
public final class AnswerOnceService implements AnswerOnce {
    private static final System.Logger LOG = System.getLogger(AnswerOnceService.class.getName());
    private static final Duration KEPT = Duration.ofHours(24);

    private final WriteReceipts receipts;
    private final Clock clock;
    private final Set<WriteReceipts.Key> underWay = ConcurrentHashMap.newKeySet();

    /** Answers by these receipts. */
    public AnswerOnceService(WriteReceipts receipts, Clock clock) {
        this.receipts = receipts;
        this.clock = clock;
    }

    @Override
    public Answered answer(Caller caller, Token token, Supplier<String> work) {
        requireProper(token.key());
        WriteReceipts.Key key = new WriteReceipts.Key(new ClientId(caller.name()), token.key());
        if (!underWay.add(key)) {
            throw new RefusedException(Reason.IN_PROGRESS, "the request with this Idempotency-Key is still under way");
        }
        try {
            return answered(key, token.requestHash(), work);
        } finally {
            underWay.remove(key);
        }
    }

    private static void requireProper(String key) {
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            throw RefusedException.malformed("", "an Idempotency-Key has 1 to " + LONGEST_KEY + " characters");
        }
    }

    private Answered answered(WriteReceipts.Key key, String requestHash, Supplier<String> work) {
        Instant now = clock.instant();
        receipts.forgetBefore(now.minus(KEPT));
        Optional<Receipt> known = receipts.begin(key, requestHash, now);
        return known.map(receipt -> known(receipt, requestHash)).orElseGet(() -> fresh(key, work));
    }

    private static Answered known(Receipt receipt, String requestHash) {
        if (!receipt.requestHash().equals(requestHash)) {
            throw new RefusedException(
                    Reason.IDEMPOTENCY_MISMATCH, "this Idempotency-Key was used with another request");
        }
        return receipt.answer().<Answered>map(Answered.Replayed::new).orElseGet(Answered.Lost::new);
    }

    private Answered fresh(WriteReceipts.Key key, Supplier<String> work) {
        String answer = worked(key, work);
        finish(key, answer);
        return new Answered.Fresh(answer);
    }

    private String worked(WriteReceipts.Key key, Supplier<String> work) {
        try {
            return work.get();
        } catch (RefusedException nothingDone) {
            receipts.withdraw(key);
            throw nothingDone;
        }
    }

    /** The work is done: a receipt that cannot be kept must not hide its answer. */
    private void finish(WriteReceipts.Key key, String answer) {
        try {
            receipts.finish(key, answer);
        } catch (RefusedException notKept) {
            LOG.log(System.Logger.Level.WARNING, "the answer to a write could not be kept: {0}", notKept.detail());
        }
    }
}
