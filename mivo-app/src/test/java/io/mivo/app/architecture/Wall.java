package io.mivo.app.architecture;

import com.tngtech.archunit.lang.ArchRule;

/** A rule of the house with the name under which canaries break it. */
record Wall(String name, ArchRule rule) {
    @Override
    public String toString() {
        return name;
    }
}
