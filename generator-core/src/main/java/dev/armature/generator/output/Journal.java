package dev.armature.generator.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a run, written down once everything is staged. Carrying them out twice does the same as once, so an interrupted
 * run is finished by carrying them out again.
 *
 * @param deletes files to delete while they have the digest given
 * @param moves staged files to move to their places
 * @param companion the step that replaces the file outside of the directory, whose place is not written down; null for none
 */
record Journal(
        List<FileDigest> deletes,
        List<Move> moves,
        @Nullable Move companion) {
    private static final long FORMAT = 1;

    Journal {
        deletes = List.copyOf(deletes);
        moves = List.copyOf(moves);
    }

    byte[] toJson() {
        List<String> deleteLines = new ArrayList<>();
        for (FileDigest delete : deletes) {
            deleteLines.add(Manifest.line(delete));
        }
        List<String> moveLines = new ArrayList<>();
        for (Move move : moves) {
            moveLines.add(move.toJson());
        }
        JsonWriter json = new JsonWriter()
                .member("format", FORMAT)
                .list("deletes", deleteLines)
                .list("moves", moveLines);
        if (companion != null) {
            json.list("companion", List.of(companion.toJson()));
        }
        return json.end();
    }

    /**
     * Reads a journal.
     *
     * @throws IllegalArgumentException when it is not one, or names a path that no run touches
     */
    static Journal parse(String text) {
        Map<?, ?> root = Manifest.object(JsonReader.read(text));
        if (!(root.get("format") instanceof Long format) || format != FORMAT) {
            throw new IllegalArgumentException("its format is not " + FORMAT);
        }
        if (!(root.get("deletes") instanceof List<?> deletes) || !(root.get("moves") instanceof List<?> moves)) {
            throw new IllegalArgumentException("a list is missing");
        }
        List<FileDigest> parsedDeletes = new ArrayList<>();
        for (Object delete : deletes) {
            FileDigest entry = Manifest.entry(delete);
            requireSafe(entry.path());
            parsedDeletes.add(entry);
        }
        List<Move> parsedMoves = new ArrayList<>();
        for (Object move : moves) {
            parsedMoves.add(Move.parse(Manifest.object(move)));
        }
        Move companion = root.get("companion") instanceof List<?> list && list.size() == 1
                ? Move.parse(Manifest.object(list.get(0)))
                : null;
        return new Journal(parsedDeletes, parsedMoves, companion);
    }

    private static void requireSafe(String path) {
        if (SafePaths.problem(path) != null) {
            throw new IllegalArgumentException("it lists a path that no run writes");
        }
    }

    /**
     * A file on its way.
     *
     * @param staged its name in the staging directory
     * @param sha256 its digest
     * @param replaces the digest of the file it replaces; empty when there was none
     */
    record Move(String path, String staged, String sha256, String replaces) {
        private String toJson() {
            return JsonWriter.inline("path", path, "staged", staged, "sha256", sha256, "replaces", replaces);
        }

        private static Move parse(Map<?, ?> members) {
            Move move = new Move(
                    Manifest.string(members.get("path")),
                    Manifest.string(members.get("staged")),
                    Manifest.string(members.get("sha256")),
                    Manifest.string(members.get("replaces")));
            requireSafe(move.path());
            if (!isNumber(move.staged()) || !Digests.isDigest(move.sha256())) {
                throw new IllegalArgumentException("a move has no staged file or digest");
            }
            return move;
        }

        private static boolean isNumber(String text) {
            return !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        }
    }
}
