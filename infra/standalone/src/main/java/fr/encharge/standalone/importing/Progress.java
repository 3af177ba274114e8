package fr.encharge.standalone.importing;

/** Shows somebody how far the import is. */
public interface Progress {

    /** A stretch begins, which has so many steps. */
    void begins(String what, int steps);

    void step();

    void ends();
}
