package io.mivo.adapter.fieldbus.modbus;

import io.mivo.domain.profile.ModelChain;
import java.util.Map;
import java.util.Optional;

/**
 * The chain of models of one device, as it was when it was walked last.
 *
 * @param chains those of all devices
 * @param device names the device among them
 */
record KnownChain(Map<String, ModelChain> chains, String device) {
    boolean isRemembered() {
        return chains.containsKey(device);
    }

    void forget() {
        chains.remove(device);
    }

    /** It as it was, or what a walk finds. */
    Optional<ModelChain> or(ModelWalk walk) {
        Optional<ModelChain> found = Optional.ofNullable(chains.get(device)).or(walk::chain);
        found.ifPresent(each -> chains.put(device, each));
        return found;
    }
}
