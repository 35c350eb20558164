package io.mivo.adapter.persistence.form;

import java.util.ArrayList;
import java.util.List;

/** Reads what {@link FormText} wrote; confined to one thread. */
final class FormParser {
    private final String text;
    private int at;

    private FormParser(String text) {
        this.text = text;
    }

    static Form parse(String text) {
        FormParser parser = new FormParser(text);
        Form form = parser.form();
        if (parser.at != text.length()) {
            throw parser.unexpected();
        }
        return form;
    }

    private Form form() {
        skip('(');
        String name = bare();
        List<String> texts = new ArrayList<>();
        List<Form> children = new ArrayList<>();
        while (peek() == ' ') {
            skip(' ');
            if (peek() == '(') {
                children.add(form());
            } else {
                texts.add(peek() == '"' ? quoted() : bare());
            }
        }
        skip(')');
        return new Form(name, texts, children);
    }

    private String bare() {
        int from = at;
        while (at < text.length() && FormText.isBare(text.charAt(at))) {
            at++;
        }
        if (at == from) {
            throw unexpected();
        }
        return text.substring(from, at);
    }

    private String quoted() {
        skip('"');
        StringBuilder word = new StringBuilder();
        while (peek() != '"') {
            if (peek() == '\\') {
                at++;
            }
            word.append(peek());
            at++;
        }
        skip('"');
        return word.toString();
    }

    private char peek() {
        if (at >= text.length()) {
            throw unexpected();
        }
        return text.charAt(at);
    }

    private void skip(char expected) {
        if (peek() != expected) {
            throw unexpected();
        }
        at++;
    }

    private DamagedFormException unexpected() {
        return new DamagedFormException("a stored text breaks off at " + at);
    }
}
