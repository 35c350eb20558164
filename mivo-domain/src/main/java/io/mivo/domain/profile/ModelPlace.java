package io.mivo.domain.profile;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Where the registers of a SunSpec model stand in a profile: a device keeps its models where it likes, so a profile gives
 * them addresses of its own.
 *
 * @param ids the models that are laid out alike; the first of them in the device's chain is meant
 * @param at the address in the profile of the model's first register, its identifier; the length and the model's values
 *     follow
 */
public record ModelPlace(List<Integer> ids, int at) {
    /** Marks the end of a chain, so that no model is called so. */
    public static final int END = 0xffff;

    private static final int LAST = 65_533;

    /** Refuses what cannot be, naming it. */
    public ModelPlace {
        ids = List.copyOf(ids);
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("name at least one model");
        }
        ids.stream().filter(id -> id < 1 || id >= END).findFirst().ifPresent(id -> {
            throw new IllegalArgumentException("a SunSpec model has a number from 1 to 65534, not " + id);
        });
        if (at < 0 || at > LAST) {
            throw new IllegalArgumentException("a model stands at an address from 0 to " + LAST + ", not " + at);
        }
    }

    /** The same so many addresses further on. */
    public ModelPlace shiftedBy(int addresses) {
        return new ModelPlace(ids, at + addresses);
    }

    @Override
    public String toString() {
        return "model " + ids.stream().map(String::valueOf).collect(Collectors.joining(" or "));
    }
}
