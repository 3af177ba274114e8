package fr.encharge.gateway.legal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code accessibility/audit.yaml}: what was checked of each criterion, and nothing that was not. */
record Audit(String standard, List<Criterion> criteria) {

    enum Status {
        NOT_YET("pas encore vérifié", "not checked yet"),
        MACHINE("vérifié par un automate seulement", "checked by a machine only"),
        HAND("vérifié en lisant le code et les pages, respecté", "checked by reading code and pages, holds"),
        FAILS("vérifié, non respecté", "checked, does not hold"),
        NONE("sans objet", "nothing it is about");

        private final String french;
        private final String english;

        Status(String french, String english) {
            this.french = french;
            this.english = english;
        }

        String in(Locale language) {
            return language.equals(Locale.ENGLISH) ? english : french;
        }

        static Status named(String text) {
            return Arrays.stream(values())
                    .filter(status -> status.name()
                            .toLowerCase(Locale.ROOT)
                            .replace('_', ' ')
                            .equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("accessibility/audit.yaml: no status " + text));
        }
    }

    /**
     * @param checked on which day; null only when nobody has
     * @param note what was looked at and what was seen; null only when no person has looked
     * @param rules of axe-core that look at a part of it
     */
    record Criterion(
            String id,
            Status status,
            String title,
            @Nullable String checked,
            @Nullable String note,
            List<String> rules) {

        Criterion {
            if ((status == Status.NOT_YET) != (checked == null)) {
                throw new IllegalArgumentException(
                        "accessibility/audit.yaml: " + id + " has a day without a check, or a check without a day");
            }
            boolean seen = status == Status.HAND || status == Status.FAILS || status == Status.NONE;
            if (seen && note == null) {
                throw new IllegalArgumentException("accessibility/audit.yaml: " + id + " has no note of what was seen");
            }
            if (status == Status.MACHINE && rules.isEmpty()) {
                throw new IllegalArgumentException("accessibility/audit.yaml: " + id + " names no rule of the machine");
            }
        }

        private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);

        private static Criterion of(Map<?, ?> fields) {
            return new Criterion(
                    String.valueOf(fields.get("id")),
                    Status.named(String.valueOf(fields.get("status"))),
                    String.valueOf(fields.get("title")),
                    text(fields.get("checked")),
                    text(fields.get("note")),
                    fields.get("rules") instanceof List<?> rules
                            ? rules.stream().map(String::valueOf).toList()
                            : List.of());
        }

        private static @Nullable String text(@Nullable Object value) {
            return value instanceof Date day ? DAY.format(day.toInstant()) : value == null ? null : value.toString();
        }
    }

    static Audit in(Resource file) {
        try (InputStream yaml = file.getInputStream()) {
            Map<String, Object> content = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            List<Criterion> criteria = ((List<?>) content.getOrDefault("criteria", List.of()))
                    .stream().map(each -> Criterion.of((Map<?, ?>) each)).toList();
            return new Audit(String.valueOf(content.get("standard")), criteria);
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    long count(Status status) {
        return criteria.stream().filter(each -> each.status() == status).count();
    }

    List<Criterion> failures() {
        return criteria.stream().filter(each -> each.status() == Status.FAILS).toList();
    }

    /** How many criteria that apply were checked whole: only of these can a rate be told. */
    long checked() {
        return count(Status.HAND) + count(Status.FAILS);
    }

    /** The law knows "conforme" only after an audit of every criterion. */
    boolean isComplete() {
        return count(Status.NOT_YET) == 0 && count(Status.MACHINE) == 0;
    }
}
