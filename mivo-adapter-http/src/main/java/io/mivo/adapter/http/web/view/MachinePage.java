package io.mivo.adapter.http.web.view;

import io.mivo.application.port.driving.ManageApiUsers.Machine;
import io.mivo.domain.access.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The page of an API user.
 *
 * @param line as the list shows it
 * @param entry what its form holds
 * @param keys its keys
 * @param samples how to get a token, by the name of the language; empty when its id cannot stand in a program
 * @param faults what is wrong with a form, by field
 */
public record MachinePage(
        MachineLine line,
        MachineEntry entry,
        List<KeyLine> keys,
        List<Samples.Sample> samples,
        Map<String, String> faults) {
    /** Copies in. */
    public MachinePage {
        keys = List.copyOf(keys);
        samples = List.copyOf(samples);
        faults = Map.copyOf(faults);
    }

    /** The page of one with what it may name. */
    public static MachinePage of(Machine machine, ChoiceEntry choice, At at, Map<String, String> faults) {
        List<KeyLine> keys = machine.user().credentials().keys().stream()
                .map(key -> KeyLine.of(key, machine.lastUses(), at.now()))
                .toList();
        return new MachinePage(
                MachineLine.of(machine, at.now()),
                entry(machine, choice),
                keys,
                Samples.of(at.url(), machine.user().id()),
                faults);
    }

    /** When and under which URL the page is shown. */
    public record At(Instant now, String url) {}

    private static MachineEntry entry(Machine machine, ChoiceEntry choice) {
        return new MachineEntry(
                machine.user().id().text(),
                machine.user().name(),
                machine.user().rights().scopes().stream().map(Scope::word).toList(),
                choice);
    }

    /** What is wrong with a field. */
    public Optional<String> fault(String field) {
        return Optional.ofNullable(faults.get(field));
    }
}
