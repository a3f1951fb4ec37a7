package dev.armature.it.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The file of all rows. A row that was made once with a generator is not made again with the same. */
final class Table {
    private final Path file;
    private final String digest;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    private Table(Path file, String digest) {
        this.file = file;
        this.digest = digest;
    }

    /**
     * Reads what former runs found out; rows of other generators are passed over and stay in the file.
     *
     * @param known whether a row of another generator counts, if it is {@link Outcome#OK}
     */
    static Table open(Path file, String digest, boolean known) throws IOException {
        Table table = new Table(file, digest);
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, Row.HEAD + '\n');
        }
        Files.readAllLines(file).stream().skip(1).map(Row::parse).forEach(row -> table.learn(row, known));
        return table;
    }

    private void learn(Row row, boolean known) {
        if (row.digest().equals(digest) || (known && row.outcome() == Outcome.OK)) {
            rows.put(row.document(), row);
        } else if (known) {
            // found out after an older generator had been fine with it
            rows.remove(row.document());
        }
    }

    Optional<Row> row(Document document) {
        return Optional.ofNullable(rows.get(document.id()));
    }

    void add(Row row) throws IOException {
        rows.put(row.document(), row);
        Files.writeString(file, row.line() + '\n', StandardOpenOption.APPEND);
    }

    /** The rows of this generator. */
    List<Row> rows() {
        return List.copyOf(rows.values());
    }

    String digest() {
        return digest;
    }
}
