package fr.encharge.gateway.legal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** The body of a page, as a file. */
record Fragment(String text) {

    static Fragment named(String name) {
        try {
            return new Fragment(
                    new ClassPathResource("pages/legal/" + name + ".html").getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }
}
