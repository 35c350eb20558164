package io.mivo.application.site;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a site, by path. For one thread. */
final class Findings {
    /** What is wrong at a path. */
    record Finding(String path, String message) {}

    private final List<Finding> found = new ArrayList<>();

    void add(String path, String message) {
        found.add(new Finding(path, message));
    }

    void addIf(boolean wrong, String path, String message) {
        if (wrong) {
            add(path, message);
        }
    }

    List<Finding> all() {
        return List.copyOf(found);
    }
}
