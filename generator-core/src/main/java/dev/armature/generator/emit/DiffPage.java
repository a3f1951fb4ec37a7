package dev.armature.generator.emit;

import java.util.List;

/**
 * What the template of the page about a comparison may show. Texts come from the descriptions and are escaped by the template
 * engine; lists of none or one take the place of conditions.
 *
 * @param title the name of the API
 * @param verdict {@code breaking} or {@code fine}
 * @param headline the verdict in words
 * @param summary the counts in words
 * @param oldSide the old description
 * @param newSide the new one
 * @param classes the classes of changes, worst first
 * @param changes the changes, worst first, else in the order of the report
 * @param nothing one item when there are no changes
 */
public record DiffPage(
        String title,
        String verdict,
        String headline,
        String summary,
        Side oldSide,
        Side newSide,
        List<ClassCount> classes,
        List<Change> changes,
        List<String> nothing) {

    /** A description: its file and the version it gives itself. */
    public record Side(String file, String version) {}

    /**
     * A class of changes.
     *
     * @param label also the name of a CSS class
     * @param count the changes of this class
     * @param meaning one sentence
     */
    public record ClassCount(String label, int count, String meaning) {}

    /**
     * A change.
     *
     * @param number counted from 1, for links to the change
     * @param classes labels separated by spaces
     * @param worst the first of them
     * @param symbol the Java symbol, or none
     * @param values what was and what is, or none
     * @param excerpt the element side by side, or none
     */
    public record Change(
            int number,
            String classes,
            String worst,
            List<String> badges,
            String element,
            String rule,
            String why,
            String place,
            String pointer,
            List<String> symbol,
            List<Values> values,
            List<Excerpt> excerpt) {}

    /** What was there and what is; one of the two may be empty. */
    public record Values(String old, String now) {}

    /** An element side by side. */
    public record Excerpt(String oldPlace, String newPlace, List<Row> rows) {}

    /** A line on each side. */
    public record Row(String kind, Cell old, Cell now) {}

    /** A line in three parts, of which the middle one is what changed, if something did. */
    public record Cell(String head, List<String> changed, String tail) {}
}
