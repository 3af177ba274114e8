package fr.encharge.platform.view;

/**
 * Something stored that is not what its sources say.
 *
 * @param where the view and its collection: {@code tally.ideas}
 * @param document its id
 * @param field the path in it, empty for the document as a whole
 */
public record Difference(String where, String document, String field, String stored, String recomputed) {

    @Override
    public String toString() {
        String what = field.isEmpty() ? document : document + " " + field;
        return "%s %s: stored %s, recomputed %s".formatted(where, what, stored, recomputed);
    }
}
