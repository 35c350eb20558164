package io.mivo.application.detect;

import io.mivo.application.port.driving.DetectRegisters.Candidate;
import io.mivo.domain.profile.Register;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What else was found in the same device: it codes all its numbers alike, or nearly so. */
final class Companions {
    private static final int SAME_CODING = 12;
    private static final int SAME_LAYOUT = 8;
    private static final int SAME_ORDER = 4;

    private record Coding(Layout layout, BigDecimal scale) {
        static Coding of(Register register) {
            return new Coding(Layout.of(register), register.scaling().scale());
        }
    }

    private final Set<Object> seen = new HashSet<>();

    /** What showed the other numbers. */
    Companions(Collection<List<Candidate>> others) {
        others.forEach(candidates -> candidates.forEach(this::note));
    }

    private void note(Candidate candidate) {
        Register register = candidate.register();
        seen.add(Coding.of(register));
        seen.add(Layout.of(register));
        if (register.type().registers() > 1) {
            seen.add(register.order());
        }
    }

    Candidate weighed(Candidate candidate) {
        Register register = candidate.register();
        int more = seen.contains(Coding.of(register))
                ? SAME_CODING
                : seen.contains(Layout.of(register)) ? SAME_LAYOUT : seen.contains(register.order()) ? SAME_ORDER : 0;
        return new Candidate(register, candidate.reads(), candidate.plausibility() + more);
    }
}
