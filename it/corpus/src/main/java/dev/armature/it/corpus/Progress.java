package dev.armature.it.corpus;

import java.util.List;
import java.util.Locale;

/** Tells now and then in a line how far the run is. */
final class Progress {
    private static final int EVERY = 20;

    private final int documents;
    private final long start = System.nanoTime();
    private int done;
    private int tried;
    private int bad;

    Progress(List<Document> documents) {
        this.documents = documents.size();
    }

    void starts() {
        tried++;
    }

    void ended(Row row) {
        done++;
        if (row.outcome() != Outcome.OK) {
            bad++;
        }
        if (done % EVERY == 0 || done == documents) {
            System.out.println(line());
        }
    }

    private String line() {
        double minutes = (System.nanoTime() - start) / 60e9;
        return String.format(
                Locale.ROOT,
                "%d of %d documents, %d not OK, %.0f a minute",
                done,
                documents,
                bad,
                minutes == 0 ? 0 : tried / minutes);
    }
}
