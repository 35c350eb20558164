package io.mivo.domain.profile;

import io.mivo.domain.bus.SerialSettings;
import io.mivo.domain.value.MeterType;
import java.util.List;
import java.util.Optional;

/**
 * The devices a profile is for.
 *
 * @param vendor who makes them
 * @param model as the vendor calls them
 * @param meterType what kind of meter they are
 * @param reach how they are reached
 * @param notes what an installer should know, in words
 */
public record DeviceModel(String vendor, String model, MeterType meterType, Reach reach, List<String> notes) {
    /** Copies in. */
    public DeviceModel {
        notes = List.copyOf(notes);
    }

    /**
     * How devices are reached.
     *
     * @param transports the words of a site file's transport that can carry them, for example {@code tcp}
     * @param serial how their serial line is set when they leave the factory
     * @param unitId the unit identifier they have when they leave the factory
     */
    public record Reach(List<String> transports, Optional<SerialSettings> serial, Optional<Integer> unitId) {
        /** Copies in. */
        public Reach {
            transports = List.copyOf(transports);
        }
    }
}
