package dev.armature.generator.specs;

/**
 * One line of a table in {@code specs/facts}, or one such statement read off a document.
 *
 * @param operation operation id, {@code -} for what no operation uses
 * @param kind what is stated, a row of the table of kinds in {@code specs/README.md}
 * @param name what it is stated about
 * @param type the stated type or value, {@code -} for none
 * @param required {@code true}, {@code false}, or {@code -} where nothing is stated
 */
record Fact(String operation, String kind, String name, String type, String required) {

    static final String NONE = "-";

    static Fact of(String operation, String kind, String name, String type) {
        return new Fact(operation, kind, name, type, NONE);
    }

    String title() {
        String typed = type.equals(NONE) ? "" : ": " + type;
        String must = required.equals(NONE) ? "" : ", required=" + required;
        return operation + " has " + kind + " " + name + typed + must;
    }
}
