package io.mivo.app.architecture.canary;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The names of the walls that a class breaks on purpose. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Breaks {
    String[] value();
}
