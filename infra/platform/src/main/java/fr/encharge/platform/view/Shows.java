package fr.encharge.platform.view;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The views that an endpoint shows: it runs once they have reached the {@code Encharge-Position} of the request, or is
 * answered by {@link ViewBehind}.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Shows {

    String[] value();
}
