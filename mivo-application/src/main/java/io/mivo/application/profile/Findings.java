package io.mivo.application.profile;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a site or a profile, by path. For one thread. */
public final class Findings {
    /** What is wrong at a path. */
    public record Finding(String path, String message) {}

    private final List<Finding> found = new ArrayList<>();

    /** One thing that is wrong. */
    public void add(String path, String message) {
        found.add(new Finding(path, message));
    }

    /** One thing that is wrong, if it is. */
    public void addIf(boolean wrong, String path, String message) {
        if (wrong) {
            add(path, message);
        }
    }

    /** All of them, in the order in which they were found. */
    public List<Finding> all() {
        return List.copyOf(found);
    }
}
