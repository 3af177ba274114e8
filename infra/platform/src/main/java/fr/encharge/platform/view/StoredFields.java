package fr.encharge.platform.view;

/** The fields that the platform keeps in every document of a view. */
final class StoredFields {

    static final String ID = "_id";
    static final String AUTHORITY = "authority";

    /** The greatest sequence that the document has seen, by guard. */
    static final String SEEN = "seen";

    /** The rebuild that wrote the document. */
    static final String BUILD = "build";

    private StoredFields() {}

    /** The name of a source as a field: dots would be a path, and neither logs nor topics have a colon in their names. */
    static String guard(String source) {
        return source.replace('.', ':');
    }
}
