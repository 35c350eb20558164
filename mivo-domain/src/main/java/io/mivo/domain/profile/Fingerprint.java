package io.mivo.domain.profile;

import java.util.List;
import java.util.Optional;

/** How a device shows that it is one that a profile is for. */
public sealed interface Fingerprint {
    /**
     * The texts of its device identification, function 43/14; at least one of them is given.
     *
     * @param vendor contained in its object 0, whatever the case of letters
     * @param product contained in its object 1, 4 or 5
     */
    record Identification(Optional<String> vendor, Optional<String> product) implements Fingerprint {
        /** Refuses an identification that says nothing. */
        public Identification {
            if (vendor.isEmpty() && product.isEmpty()) {
                throw new IllegalArgumentException("give the 'vendor' or the 'product' of the device identification");
            }
        }
    }

    /**
     * A register that holds something telling.
     *
     * @param register where it lies and how it reads
     * @param holds the exact texts or numbers that tell, any of them
     */
    record Telling(Register register, List<String> holds) implements Fingerprint {
        /** Copies in. */
        public Telling {
            holds = List.copyOf(holds);
        }
    }
}
