package dev.armature.generator.build;

import dev.armature.generator.spec.Node;
import java.util.List;
import java.util.Optional;

/**
 * A part of a form that is a file, several files, or something else ({@code oneOf}, {@code anyOf}). A file can be made of any text or
 * bytes, so it stands for all of them.
 *
 * @param place the schema that lists the alternatives
 * @param many whether one of them is a list of files
 * @param onlyFiles whether none of them is anything but files
 */
record FileChoice(Node place, boolean many, boolean onlyFiles) {
    /** The choice of a part; empty when there is none, or no file in it. */
    static Optional<FileChoice> of(SchemaView part, SchemaViews views) {
        List<SchemaView> all =
                SchemaViews.alternatives(part.core()).stream().map(views::of).toList();
        List<SchemaView> lists = all.stream()
                .filter(each -> FormReader.isList(each)
                        && each.get("items")
                                .map(views::of)
                                .filter(SchemaReader::isBinary)
                                .isPresent())
                .toList();
        long files = lists.size() + all.stream().filter(SchemaReader::isBinary).count();
        return files == 0
                ? Optional.empty()
                : Optional.of(new FileChoice(part.core(), !lists.isEmpty(), files == all.size()));
    }

    /** Warns about what can be written as a file only. */
    void report(Context context) {
        if (!onlyFiles) {
            context.warn(place, "A part that can be a file is always sent as one. Make other values files of text.");
        }
    }
}
