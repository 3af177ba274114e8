package fr.encharge.engagement.roster;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a roster, under the names that French and English files give them; accents and case do not count. */
enum Column {
    AGENT("agent", "login", "identifiant"),
    NAME("name", "nom"),
    UNIT_CODE("unit code", "unit", "code", "code unite", "unite", "service"),
    UNIT_LABEL("unit label", "label", "libelle", "libelle unite"),
    PARENT("parent", "unite parente", "rattachement"),
    ROLE("role", "roles"),
    FROM("from", "depuis", "debut", "date debut"),
    UNTIL("until", "jusqu au", "fin", "date fin"),
    /** The line as a whole. */
    LINE();

    private final List<String> names;

    Column(String... names) {
        this.names = List.of(names);
    }

    static Optional<Column> named(String header) {
        String plain = Normalizer.normalize(header, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]+", " ")
                .strip();
        return Arrays.stream(values())
                .filter(column -> column.names.contains(plain))
                .findFirst();
    }

    /** As a report names it. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
