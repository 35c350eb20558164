package io.mivo.adapter.persistence.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something with structure on its way to or from its text, for example {@code (connection heat (primary 5))}. What is
 * absent is left out, so that later versions may add children without touching what is stored.
 *
 * @param name what it is
 * @param texts its plain parts, in order
 * @param children its structured parts, in order
 */
public record Form(String name, List<String> texts, List<Form> children) {
    /** Copies in. */
    public Form {
        texts = List.copyOf(texts);
        children = List.copyOf(children);
    }

    /** A form with plain parts, each as its own text. */
    public static Form of(String name, Object... texts) {
        return new Form(name, Arrays.stream(texts).map(Object::toString).toList(), List.of());
    }

    /** The same with further children. */
    public Form with(Form... more) {
        return with(List.of(more));
    }

    /** The same with further children. */
    public Form with(List<Form> more) {
        List<Form> all = new ArrayList<>(children);
        all.addAll(more);
        return new Form(name, texts, all);
    }

    /** The same with a further child, if there is one. */
    public <T> Form with(Optional<T> maybe, Function<T, Form> form) {
        return maybe.map(form).map(this::with).orElse(this);
    }

    /** A plain part. */
    public String text(int index) {
        if (index >= texts.size()) {
            throw new DamagedFormException(name + " lacks its part " + index);
        }
        return texts.get(index);
    }

    /** A plain part that is a number. */
    public int number(int index) {
        return Integer.parseInt(text(index));
    }

    /** A plain part that is one of some known words. */
    public <T> T word(int index, Function<String, Optional<T>> ofWord) {
        return ofWord.apply(text(index))
                .orElseThrow(() -> new DamagedFormException(name + " says '" + text(index) + "'"));
    }

    /** The only child with a name. */
    public Form child(String wanted) {
        return maybe(wanted).orElseThrow(() -> new DamagedFormException(name + " lacks " + wanted));
    }

    /** The first child with a name. */
    public Optional<Form> maybe(String wanted) {
        return named(wanted).findFirst();
    }

    /** All children with a name, each turned into something. */
    public <T> List<T> all(String wanted, Function<Form, T> read) {
        return named(wanted).map(read).toList();
    }

    private Stream<Form> named(String wanted) {
        return children.stream().filter(child -> child.name().equals(wanted));
    }
}
