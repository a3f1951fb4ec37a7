package dev.armature.it.corpus;

import java.util.List;

/**
 * A line of the table.
 *
 * @param digest the generator that made it
 * @param document the path of the document in its folder
 * @param version the version of OpenAPI the document names
 * @param bytes the size of the document
 * @param operations how many operations the document has, counted without the generator
 * @param outcome what became of it
 * @param diagnostic the first thing that was said about the outcome; for {@link Outcome#OK} the first warning
 * @param warnings how many warnings there were
 * @param generateMillis how long reading and generating took
 * @param compileMillis how long compiling took
 * @param peakMegabytes how much heap was in use at most while generating, garbage included
 * @param lines how many lines of Java were generated
 * @param classes how many class files they were compiled to
 */
record Row(
        String digest,
        String document,
        String version,
        long bytes,
        int operations,
        Outcome outcome,
        String diagnostic,
        int warnings,
        long generateMillis,
        long compileMillis,
        long peakMegabytes,
        long lines,
        int classes) {
    static final String HEAD =
            "generator\tdocument\tversion\tbytes\toperations\tresult\tfirst diagnostic\twarnings\tgenerate ms\tcompile ms\tpeak MB\tlines\tclasses";
    private static final int LENGTH = 400;
    private static final int COLUMNS = 13;

    /** The row of a document about which only the outcome is known. */
    static Row failed(String digest, Document document, Outcome outcome, String diagnostic, long millis) {
        return new Row(digest, document.id(), "", document.bytes(), 0, outcome, diagnostic, 0, millis, 0, 0, 0, 0);
    }

    /** The same row with what the compiler measured. */
    Row withCompilation(long millis, long sourceLines, int classFiles) {
        return new Row(
                digest,
                document,
                version,
                bytes,
                operations,
                outcome,
                diagnostic,
                warnings,
                generateMillis,
                millis,
                peakMegabytes,
                sourceLines,
                classFiles);
    }

    /** The same row with no word about the outcome. */
    Row withoutDiagnostic() {
        return new Row(
                digest,
                document,
                version,
                bytes,
                operations,
                outcome,
                "",
                warnings,
                generateMillis,
                compileMillis,
                peakMegabytes,
                lines,
                classes);
    }

    /** The same row, with what a {@link Compilation} found: its outcome, if that is worse than what is known, and its numbers. */
    Row compiled(Row compilation) {
        Row judged = compilation.outcome == Outcome.OK
                ? this
                : new Row(
                        digest,
                        document,
                        version,
                        bytes,
                        operations,
                        compilation.outcome,
                        compilation.diagnostic,
                        warnings,
                        generateMillis,
                        0,
                        peakMegabytes,
                        0,
                        0);
        return judged.withCompilation(compilation.compileMillis, compilation.lines, compilation.classes);
    }

    /** The row without line breaks, its cells separated by tabs. */
    String line() {
        List<Object> cells = List.of(
                digest,
                document,
                version,
                bytes,
                operations,
                outcome,
                cell(diagnostic),
                warnings,
                generateMillis,
                compileMillis,
                peakMegabytes,
                lines,
                classes);
        return String.join("\t", cells.stream().map(String::valueOf).toList());
    }

    /**
     * Reads what {@link #line()} wrote.
     *
     * @throws IllegalArgumentException when it is no row
     */
    static Row parse(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException("not a row: " + line);
        }
        return new Row(
                cells[0],
                cells[1],
                cells[2],
                Long.parseLong(cells[3]),
                Integer.parseInt(cells[4]),
                Outcome.valueOf(cells[5]),
                cells[6],
                Integer.parseInt(cells[7]),
                Long.parseLong(cells[8]),
                Long.parseLong(cells[9]),
                Long.parseLong(cells[10]),
                Long.parseLong(cells[11]),
                Integer.parseInt(cells[12]));
    }

    private static String cell(String text) {
        String line = text.replaceAll("[\\s\\p{C}\uFFFD]+", " ").strip();
        return line.length() <= LENGTH ? line : line.substring(0, LENGTH) + "...";
    }
}
