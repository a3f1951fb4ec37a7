package dev.armature.generator.build;

import dev.armature.generator.model.Docs;
import dev.armature.generator.spec.Document;
import dev.armature.generator.spec.Node;

/** Pass: what the description says about itself. */
final class ApiReader {
    private final Context context;

    ApiReader(Context context) {
        this.context = context;
    }

    /** The title, or the name of the file when there is none. */
    static String title(Document document) {
        String title = document.info().title();
        if (!title.isBlank()) {
            return title;
        }
        String file = document.root().pointer().file();
        return file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
    }

    Docs docs() {
        Node root = context.document().root();
        return new Docs(
                root.get("info").flatMap(info -> info.text("summary")).orElse(""),
                context.document().info().description());
    }

    /** The description of the tag with the name of a group. */
    Docs docs(String group) {
        return context.document()
                .root()
                .get("tags")
                .flatMap(tags -> tags.items().stream()
                        .filter(tag -> tag.text("name").filter(group::equals).isPresent())
                        .findFirst())
                .flatMap(tag -> tag.text("description"))
                .map(description -> new Docs("", description))
                .orElse(Docs.NONE);
    }
}
