package io.mivo.adapter.http.web.view;

import io.mivo.application.port.driving.UseSecondFactor.Offer;
import java.util.Map;
import java.util.Optional;

/**
 * The second factor of a person.
 *
 * @param offer what the authenticator needs; empty when there is a second factor already
 * @param required whether the person has to have one
 * @param faults by the name of the field
 */
public record FactorPage(Optional<Offer> offer, boolean required, Map<String, String> faults) {
    private static final int GROUP = 4;

    /** Copies in. */
    public FactorPage {
        faults = Map.copyOf(faults);
    }

    /** There is one. */
    public static FactorPage set(boolean required, Map<String, String> faults) {
        return new FactorPage(Optional.empty(), required, faults);
    }

    /** There is none, but there could be. */
    public static FactorPage offered(Offer offer, boolean required, Map<String, String> faults) {
        return new FactorPage(Optional.of(offer), required, faults);
    }

    /** Whether nothing else is open to the person before one is set up. */
    public boolean isOwed() {
        return required && offer.isPresent();
    }

    /** What is wrong with a field. */
    public Optional<String> fault(String field) {
        return Optional.ofNullable(faults.get(field));
    }

    /** A text that people copy by hand, in groups of four. */
    public static String grouped(String text) {
        return text.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }
}
