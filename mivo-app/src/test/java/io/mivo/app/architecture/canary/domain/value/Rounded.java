package io.mivo.app.architecture.canary.domain.value;

import io.mivo.app.architecture.canary.Breaks;
import java.math.BigDecimal;

@Breaks("amounts are exact")
public final class Rounded {
    public String text(BigDecimal amount) {
        return String.valueOf(amount.doubleValue());
    }
}
