package fr.encharge.standalone.pabulib;

/** A line of the file, counted from 1, that cannot be used, and what is wrong with it. */
public record Fault(int line, String what) {

    @Override
    public String toString() {
        return "line " + line + ": " + what;
    }
}
