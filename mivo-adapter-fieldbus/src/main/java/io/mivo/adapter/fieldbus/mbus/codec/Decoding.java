package io.mivo.adapter.fieldbus.mbus.codec;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Fault;
import java.util.Optional;

/** What became of the bytes of one telegram. */
public sealed interface Decoding permits Telegram, Decoding.Unframed {
    /** Why the telegram as a whole cannot be accepted. */
    Optional<Fault> fault();

    /** Whether the telegram as a whole is accepted. */
    default boolean isAccepted() {
        return fault().isEmpty();
    }

    /** The bytes are not a frame. */
    record Unframed(Fault reason) implements Decoding {
        @Override
        public Optional<Fault> fault() {
            return Optional.of(reason);
        }
    }
}
