package io.mivo.application.port.driving;

import java.util.function.Function;
import java.util.function.Supplier;

/** Records backups, which are made beside the core. */
public interface RecordBackup {
    /**
     * Makes one and records it: that it is begun, before anything is copied, and how it ended.
     *
     * @param file where it goes
     * @param making makes it
     * @param detail tells what was made
     * @throws io.mivo.domain.refusal.RefusedException UNAVAILABLE when it cannot be recorded; then nothing was made
     */
    <T> T recorded(String file, Supplier<T> making, Function<T, String> detail);
}
