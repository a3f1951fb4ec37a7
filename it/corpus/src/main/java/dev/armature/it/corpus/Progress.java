package dev.armature.it.corpus;

import java.util.List;
import java.util.Locale;

/** A line that tells how far the run is. On a terminal it stays one line. */
final class Progress {
    private static final int EVERY = 50;

    private final boolean terminal = System.console() != null;
    private final int documents;
    private final long start = System.nanoTime();
    private int done;
    private int tried;
    private int bad;

    Progress(List<Document> documents) {
        this.documents = documents.size();
    }

    void starts(Document document) {
        tried++;
        if (terminal) {
            System.out.print('\r' + line() + ' ' + document.id() + "\u001B[K");
            System.out.flush();
        }
    }

    void ended(Row row) {
        done++;
        if (row.outcome() != Outcome.OK) {
            bad++;
        }
        if (!terminal && (done % EVERY == 0 || done == documents)) {
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
