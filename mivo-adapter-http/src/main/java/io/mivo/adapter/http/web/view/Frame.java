package io.mivo.adapter.http.web.view;

import java.util.List;
import java.util.Optional;

/**
 * What surrounds every page.
 *
 * @param title of the page
 * @param person who has logged in
 * @param formToken what every form must bring back
 */
public record Frame(String title, Optional<Person> person, String formToken) {
    /** Whether the page goes on renewing itself. */
    public boolean isLive() {
        return person.stream()
                .flatMap(each -> each.links().stream())
                .anyMatch(link -> link.current() && link.path().equals("/"));
    }

    /** The same for somebody to whom no other page is open. */
    public Frame withoutLinks() {
        return new Frame(title, person.map(each -> new Person(each.name(), List.of())), formToken);
    }

    /**
     * Who looks at it.
     *
     * @param name of the person
     * @param links where the person may go
     */
    public record Person(String name, List<Link> links) {
        /** Copies in. */
        public Person {
            links = List.copyOf(links);
        }
    }

    /**
     * A way to another page.
     *
     * @param label in words
     * @param path of ours
     * @param current whether the page is there already
     */
    public record Link(String label, String path, boolean current) {}
}
