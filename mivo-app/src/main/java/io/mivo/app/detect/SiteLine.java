package io.mivo.app.detect;

import io.mivo.domain.profile.Register;
import io.mivo.domain.profile.RegisterOrder;
import java.math.BigDecimal;

/** A register as a value of a site file. */
final class SiteLine {
    private SiteLine() {}

    static String of(Register register) {
        BigDecimal scale = register.scaling().scale();
        return "{code: X_Value" + register.span().address() + ", register: {table: "
                + register.span().table().word()
                + ", address: " + register.span().address()
                + ", type: " + register.type().word()
                + (register.order() == RegisterOrder.ABCD ? "" : ", order: " + register.order())
                + (scale.compareTo(BigDecimal.ONE) == 0 ? "" : ", scale: " + scale.toPlainString())
                + "}}";
    }
}
