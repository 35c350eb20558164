package io.mivo.adapter.persistence.document;

import java.util.Optional;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.StreamEndEvent;

/** Reads the one YAML document of a text. */
final class YamlTree {
    private static final int LARGEST = 8 * 1024 * 1024;

    private YamlTree() {}

    /** Its uppermost node; empty, with faults, when there is none or the text cannot be read to its end. */
    static Optional<Node> read(String text, Faults faults) {
        try {
            return Optional.of(document(text, faults));
        } catch (UnreadableException e) {
            faults.add(Place.root(e.line()), e.problem());
            return Optional.empty();
        }
    }

    private static Node document(String text, Faults faults) {
        if (text.length() > LARGEST) {
            throw new UnreadableException(1, "larger than " + LARGEST / 1024 / 1024 + " MiB");
        }
        YamlEvents events = new YamlEvents(text.startsWith("\uFEFF") ? text.substring(1) : text);
        Event first = firstNode(events);
        Node root = new NodeReading(events, faults).node(first, Place.root(YamlEvents.line(first)), 0);
        requireEnd(events);
        return root;
    }

    private static Event firstNode(YamlEvents events) {
        Event event = events.next();
        while (!(event instanceof DocumentStartEvent) && !(event instanceof StreamEndEvent)) {
            event = events.next();
        }
        if (event instanceof StreamEndEvent) {
            throw new UnreadableException(1, "the file is empty");
        }
        return events.next();
    }

    private static void requireEnd(YamlEvents events) {
        Event event = events.next();
        while (event instanceof DocumentEndEvent) {
            event = events.next();
        }
        if (!(event instanceof StreamEndEvent)) {
            throw new UnreadableException(
                    YamlEvents.line(event), "a second document begins here; a site file is one document");
        }
    }
}
