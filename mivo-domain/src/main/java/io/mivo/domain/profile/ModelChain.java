package io.mivo.domain.profile;

import java.util.List;
import java.util.Optional;

/**
 * The SunSpec models of a device, one after the other.
 *
 * @param base the address of the mark {@code SunS} in the holding registers
 * @param models in the order of the device
 */
public record ModelChain(int base, List<Model> models) {
    /** Registers before the values of a model: its identifier and its length. */
    public static final int HEADER = 2;

    /** Copies in. */
    public ModelChain {
        models = List.copyOf(models);
    }

    /**
     * One model.
     *
     * @param id which
     * @param address where its identifier stands
     * @param length how many registers follow its header
     */
    public record Model(int id, int address, int length) {
        /** How many registers it takes with its header. */
        public int size() {
            return HEADER + length;
        }
    }

    /** The first model of a place. */
    public Optional<Model> find(ModelPlace place) {
        return models.stream().filter(each -> place.ids().contains(each.id())).findFirst();
    }
}
