package io.mivo.adapter.persistence.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/**
 * Makes nodes of events. Keys given twice, keys that are no text, anchors, aliases, merge keys and tags are faults;
 * nothing is ever written once and read twice. For one thread.
 */
final class NodeReading {
    private static final int DEEPEST = 24;
    private static final int LONGEST_KEY = 200;

    private final YamlEvents events;
    private final Faults faults;

    NodeReading(YamlEvents events, Faults faults) {
        this.events = events;
        this.faults = faults;
    }

    /** The node that begins with an event. */
    Node node(Event event, Place place, int depth) {
        if (depth > DEEPEST) {
            throw new UnreadableException(YamlEvents.line(event), "nested more than " + DEEPEST + " deep");
        }
        refuseAnchor(event, place);
        if (event instanceof MappingStartEvent start) {
            refuseTag(start.getTag(), place);
            return mapping(place, depth);
        }
        if (event instanceof SequenceStartEvent start) {
            refuseTag(start.getTag(), place);
            return sequence(place, depth);
        }
        return single(event, place);
    }

    private Node single(Event event, Place place) {
        if (event instanceof ScalarEvent scalar) {
            refuseTag(scalar.getTag(), place);
            return new Node.Scalar(place, scalar.getValue(), scalar.isPlain());
        }
        return new Node.Refused(place);
    }

    private Node sequence(Place place, int depth) {
        List<Node> items = new ArrayList<>();
        for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            items.add(node(event, place.item(items.size(), YamlEvents.line(event)), depth + 1));
        }
        return new Node.Sequence(place, items);
    }

    private Node mapping(Place place, int depth) {
        Map<String, Node> members = new LinkedHashMap<>();
        for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            Optional<String> key = key(event, place, depth);
            Place at = place.member(key.orElse("?"), YamlEvents.line(event));
            Node value = node(events.next(), at, depth + 1);
            key.ifPresent(each -> put(members, each, value));
        }
        return new Node.Mapping(place, members);
    }

    private void put(Map<String, Node> members, String key, Node value) {
        Node first = members.putIfAbsent(key, value);
        if (first != null) {
            faults.add(
                    value.place(),
                    "the key '" + key + "' is given twice; first in line "
                            + first.place().line());
        }
    }

    private Optional<String> key(Event event, Place place, int depth) {
        Place at = place.member("?", YamlEvents.line(event));
        Node key = node(event, at, depth + 1);
        if (key instanceof Node.Scalar scalar && scalar.text().length() <= LONGEST_KEY) {
            return Optional.of(scalar.text()).filter(text -> !isMerge(text, at));
        }
        faults.add(at, "a key must be a single word of at most " + LONGEST_KEY + " characters");
        return Optional.empty();
    }

    private boolean isMerge(String key, Place at) {
        boolean merge = key.equals("<<");
        if (merge) {
            faults.add(at, "merge keys (<<) are not supported; write the values out");
        }
        return merge;
    }

    private void refuseAnchor(Event event, Place place) {
        if (event instanceof AliasEvent alias) {
            faults.add(place, "aliases (*" + alias.getAnchor() + ") are not supported; write the value out");
        } else if (event instanceof NodeEvent node && node.getAnchor() != null) {
            faults.add(place, "anchors (&" + node.getAnchor() + ") are not supported; write each value out");
        }
    }

    private void refuseTag(@Nullable String tag, Place place) {
        if (tag != null) {
            faults.add(place, "tags (" + tag + ") are not supported; values are taken as written");
        }
    }
}
