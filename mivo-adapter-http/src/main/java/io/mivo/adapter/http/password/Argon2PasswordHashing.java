package io.mivo.adapter.http.password;

import io.mivo.application.port.driven.PasswordHashing;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Hashes with Argon2id, one password after the other, in the order in which they came: a hundred logins at once need no
 * more memory than one, and leave the other cores to whatever else is to be done. Who waits longer than 25 seconds is
 * refused with UNAVAILABLE, nothing done. Safe for use by many threads.
 */
public final class Argon2PasswordHashing implements PasswordHashing {
    private static final int AT_A_TIME = 1;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(25);

    private final PasswordHashing work;
    private final Semaphore places = new Semaphore(AT_A_TIME, true);

    /** Hashing with a turn for everybody. */
    public Argon2PasswordHashing() {
        this(new Argon2id());
    }

    /** The same with work that is watched. */
    Argon2PasswordHashing(PasswordHashing work) {
        this.work = work;
    }

    @Override
    public String hash(String password) {
        return inTurn(() -> work.hash(password));
    }

    @Override
    public boolean matches(String password, String hash) {
        return inTurn(() -> work.matches(password, hash));
    }

    @Override
    public boolean isStrong(String hash) {
        return work.isStrong(hash);
    }

    private <T> T inTurn(Supplier<T> work) {
        requirePlace();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private void requirePlace() {
        try {
            if (places.tryAcquire(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw new RefusedException(Reason.UNAVAILABLE, "too many passwords are being checked: try again in a moment");
    }
}
