package io.mivo.domain.bus;

import java.time.LocalDateTime;

/** Something about an M-Bus meter itself that can be set over its line. */
public sealed interface MeterSetting {
    /**
     * Its primary address.
     *
     * @param number 0 to 250, as {@link DeviceAddress.Primary} has it
     */
    record PrimaryAddress(DeviceAddress.Primary number) implements MeterSetting {}

    /**
     * Its identification: the digits alone, or, when manufacturer, version and device type are all given, the whole
     * secondary address.
     *
     * @param address without wildcard digits
     */
    record Identification(SecondaryAddress address) implements MeterSetting {}

    /**
     * Its clock.
     *
     * @param time local to the meter, without a zone
     */
    record ClockTime(LocalDateTime time) implements MeterSetting {}

    /**
     * Its speed on the line.
     *
     * @param baud one of 300, 600, 1200, 2400, 4800, 9600, 19200, 38400
     */
    record Speed(int baud) implements MeterSetting {}

    /** Its application, taken back to the start of its readout. */
    record Reset(ApplicationReset reset) implements MeterSetting {}
}
