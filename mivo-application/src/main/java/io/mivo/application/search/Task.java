package io.mivo.application.search;

import io.mivo.domain.bus.SecondaryAddress;

/**
 * Something a search by secondary addresses still wants to do.
 *
 * @param kind what
 * @param stage how the mask is divided, now or when several meters answer
 * @param mask for which meters
 */
record Task(Kind kind, Stage stage, SecondaryAddress mask) {
    enum Kind {
        /** Ask. */
        ASK,
        /** Ask a second time: something answered that might have been a disturbance, or nobody at all did. */
        DOUBT,
        /** Ask a third time. */
        DOUBT_AGAIN,
        /** Ask again: fewer than two meters were found where several answered. */
        RECHECK,
        /** Ask for the last time: several answer, and no way is left to tell them apart. */
        RESIGN,
        /** Divide the mask. */
        DIVIDE,
        /** Look at what dividing the mask has shown. */
        SETTLE;

        boolean isQuestion() {
            return this != DIVIDE && this != SETTLE;
        }
    }

    boolean isQuestion() {
        return kind.isQuestion();
    }

    /** The same mask, in another way. */
    Task as(Kind other, Stage next) {
        return new Task(other, next, mask);
    }
}
