package io.mivo.adapter.http.web;

import io.mivo.adapter.http.web.view.Frame;
import io.mivo.domain.access.Role;
import io.mivo.domain.access.User;
import java.util.List;

/** THE list of what the bar at the top leads to, in its order; everybody sees what the own role may open. */
final class Navigation {
    private static final List<Entry> ENTRIES = List.of(
            new Entry("Sensors", "/", Role.USER),
            new Entry("Users", "/users", Role.ADMINISTRATOR),
            new Entry("API users", "/api-users", Role.ADMINISTRATOR),
            new Entry("Groups", "/groups", Role.ADMINISTRATOR),
            new Entry("Licenses", "/licenses", Role.ADMINISTRATOR),
            new Entry("Record", "/audit", Role.ADMINISTRATOR),
            new Entry("Account", "/account", Role.USER),
            new Entry("API", "/swagger", Role.USER));

    private Navigation() {}

    /** A page and those below it. */
    private record Entry(String label, String path, Role role) {
        boolean holds(String requested) {
            return requested.equals(path) || (!path.equals("/") && requested.startsWith(path + "/"));
        }

        Frame.Link link(String requested) {
            return new Frame.Link(label, path, holds(requested));
        }
    }

    /** What a person sees on a page. */
    static List<Frame.Link> of(User person, String requested) {
        return ENTRIES.stream()
                .filter(each -> person.role().suffices(each.role()))
                .map(each -> each.link(requested))
                .toList();
    }
}
