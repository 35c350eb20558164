package io.mivo.adapter.http.web.view;

import io.mivo.application.port.driving.ManageGroups.Group;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.access.UserName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A sensor group as the pages show one.
 *
 * @param id of the group
 * @param name for people
 * @param sensors how many, in words
 * @param declared whether a site file names it
 * @param dependents whose rights rest on it: API users, then users
 */
public record GroupLine(String id, String name, String sensors, boolean declared, List<Dependent> dependents) {
    /** Copies in. */
    public GroupLine {
        dependents = List.copyOf(dependents);
    }

    /** The line of a group. */
    public static GroupLine of(Group group) {
        return new GroupLine(
                group.group().id().text(),
                group.group().name(),
                Counts.of(group.group().sensors().size(), "sensor"),
                group.group().declared(),
                dependents(group));
    }

    private static List<Dependent> dependents(Group group) {
        return Stream.concat(
                        told(group.machines(), ClientId::text, MachinePath::of),
                        told(group.people(), UserName::text, PersonLine::path))
                .toList();
    }

    private static <T> Stream<Dependent> told(List<T> names, Function<T, String> text, Function<T, String> path) {
        return names.stream().map(name -> new Dependent(text.apply(name), path.apply(name)));
    }

    /** Where its page is. */
    public String path() {
        return "/groups/" + id;
    }

    /** On how many rights rest on it, in words. */
    public String uses() {
        long machines = dependents.stream().filter(Dependent::isMachine).count();
        long people = dependents.size() - machines;
        List<String> parts = new ArrayList<>();
        if (machines > 0) {
            parts.add(Counts.of((int) machines, "API user"));
        }
        if (people > 0) {
            parts.add(Counts.of((int) people, "user"));
        }
        return String.join(", ", parts);
    }

    /** Somebody whose rights rest on a group, with the path of the page that says so. */
    public record Dependent(String name, String path) {
        boolean isMachine() {
            return path.startsWith("/api-users/");
        }
    }
}
