package io.mivo.adapter.persistence.document;

import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/** The events of a YAML text; the one place where the library's exceptions are caught. */
final class YamlEvents {
    private final String text;
    private final Parser parser;

    YamlEvents(String text) {
        this.text = text;
        this.parser = new ParserImpl(new StreamReader(text), options(text));
    }

    private static LoaderOptions options(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(text.length());
        return options;
    }

    /** The next event. */
    Event next() {
        try {
            return parser.getEvent();
        } catch (MarkedYAMLException e) {
            throw new UnreadableException(line(e), problem(e), e);
        } catch (ReaderException e) {
            throw new UnreadableException(lineAt(e.getPosition()), forbidden(e), e);
        } catch (YAMLException e) {
            throw new UnreadableException(1, "not YAML: " + e.getMessage(), e);
        }
    }

    /** The line an event begins on, from 1. */
    static int line(Event event) {
        return event.getStartMark().getLine() + 1;
    }

    private static int line(MarkedYAMLException e) {
        return Optional.ofNullable(e.getProblemMark())
                .map(mark -> mark.getLine() + 1)
                .orElse(1);
    }

    private static String problem(MarkedYAMLException e) {
        String context =
                Optional.ofNullable(e.getContext()).map(each -> each + ": ").orElse("");
        return "not YAML: " + context + e.getProblem();
    }

    private static String forbidden(ReaderException e) {
        return "not YAML: the character U+%04X is not allowed".formatted(e.getCodePoint());
    }

    private int lineAt(int codePoint) {
        int end = text.offsetByCodePoints(0, Math.min(codePoint, text.codePointCount(0, text.length())));
        return 1
                + (int) text.substring(0, end)
                        .chars()
                        .filter(each -> each == '\n')
                        .count();
    }
}
