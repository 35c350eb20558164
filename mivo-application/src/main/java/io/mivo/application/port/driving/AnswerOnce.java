package io.mivo.application.port.driving;

import io.mivo.domain.access.Caller;
import java.util.function.Supplier;

/** Lets a request that must not be done twice be sent twice: the second time gets the first answer. Kept for a day. */
public interface AnswerOnce {
    /** The longest key, in characters. */
    int LONGEST_KEY = 255;

    /**
     * Does the work, unless this caller sent the same request under the same key before.
     *
     * @param caller whose key it is
     * @param token names the request
     * @param work does it and gives the answer; a refusal counts as never sent
     * @throws io.mivo.domain.refusal.RefusedException IN_PROGRESS while the first one is still being worked on;
     *     IDEMPOTENCY_MISMATCH when the key came with another request; MALFORMED for a key that is empty or too long;
     *     nothing was done
     */
    Answered answer(Caller caller, Token token, Supplier<String> work);

    /**
     * Names a request.
     *
     * @param key as the caller chose it, 1 to 255 characters
     * @param requestHash of everything the caller asked
     */
    record Token(String key, String requestHash) {}

    /** What the caller gets. */
    sealed interface Answered {
        /** The work was done now. */
        record Fresh(String answer) implements Answered {}

        /** The work was done before; this is what was answered. */
        record Replayed(String answer) implements Answered {}

        /** The work was begun before and MIVO broke off in the middle: what it did is not known. */
        record Lost() implements Answered {}
    }
}
