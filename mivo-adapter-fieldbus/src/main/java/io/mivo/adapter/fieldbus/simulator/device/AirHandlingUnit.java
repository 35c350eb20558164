package io.mivo.adapter.fieldbus.simulator.device;

import io.mivo.adapter.fieldbus.simulator.wire.Image;
import io.mivo.adapter.fieldbus.simulator.wire.ModbusUnit;
import io.mivo.adapter.fieldbus.simulator.wire.Setting;
import io.mivo.adapter.fieldbus.simulator.wire.Settings;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/** An air-handling unit and its room: the room temperature follows the set-points, within minutes. Safe for use by many threads. */
public final class AirHandlingUnit {
    private static final int HEATING_ADDRESS = 10;
    private static final int COOLING_ADDRESS = 11;
    private static final int HOLDINGS = 12;
    private static final int INPUTS = 3;
    private static final int DISCRETES = 2;
    private static final int COILS = 1;
    private static final int LEAST_TENTHS = 50;
    private static final int MOST_TENTHS = 350;

    /** What the room comes to when it is neither heated nor cooled. */
    private static final double LEFT_ALONE = 17.5;

    /** After this long, 63 % of a change has happened. */
    private static final double REACTION_HOURS = Duration.ofSeconds(75).toMillis() / 3_600_000.0;

    private static final Course RIPPLE =
            Course.around(0).swinging(0.12, Duration.ofSeconds(26)).swinging(0.05, Duration.ofSeconds(7));
    private static final Course OUTDOORS =
            Course.around(-2.5).swinging(3, Duration.ofHours(24)).swinging(0.4, Duration.ofSeconds(90));

    private final Supplier<Moment> now;
    private int heatingTenths = 210;
    private int coolingTenths = 250;
    private int boost;
    private double temperature = 19.6;
    private Moment since;

    /** A unit that lives by a clock; its room is still a little cold. */
    public AirHandlingUnit(Supplier<Moment> now) {
        this.now = now;
        this.since = now.get();
    }

    /** As it stands on the Modbus. */
    public ModbusUnit unit() {
        Settings holdings = new Settings(
                HOLDINGS,
                Map.of(
                        HEATING_ADDRESS,
                        new Setting(LEAST_TENTHS, MOST_TENTHS, this::heating, this::heatTo),
                        COOLING_ADDRESS,
                        new Setting(LEAST_TENTHS, MOST_TENTHS, this::cooling, this::coolTo)));
        Settings coils = new Settings(COILS, Map.of(0, new Setting(0, 1, this::boost, this::boostTo)));
        return new ModbusUnit(coils, this::discretes, holdings, this::inputs);
    }

    private Image discretes() {
        return new Image(DISCRETES).word(0, 1).word(1, 0);
    }

    private synchronized Image inputs() {
        Moment moment = now.get();
        double room = settled(moment) + RIPPLE.at(moment);
        double supply = room + Math.max(-6, Math.min(12, 6 * (target() - room)));
        return new Image(INPUTS)
                .word(0, Math.round(10 * room))
                .word(1, Math.round(10 * supply))
                .word(2, Math.round(10 * OUTDOORS.at(moment)));
    }

    private synchronized int heating() {
        return heatingTenths;
    }

    private synchronized void heatTo(int tenths) {
        settle();
        heatingTenths = tenths;
    }

    private synchronized int cooling() {
        return coolingTenths;
    }

    private synchronized void coolTo(int tenths) {
        settle();
        coolingTenths = tenths;
    }

    private synchronized int boost() {
        return boost;
    }

    private synchronized void boostTo(int on) {
        boost = on;
    }

    private void settle() {
        Moment moment = now.get();
        temperature = settled(moment);
        since = moment;
    }

    private double settled(Moment moment) {
        double passed = Math.max(0, moment.hours() - since.hours());
        return target() + (temperature - target()) * Math.exp(-passed / REACTION_HOURS);
    }

    /** Heating wins where the set-points contradict each other. */
    private double target() {
        return Math.max(heatingTenths, Math.min(coolingTenths, 10 * LEFT_ALONE)) / 10;
    }
}
