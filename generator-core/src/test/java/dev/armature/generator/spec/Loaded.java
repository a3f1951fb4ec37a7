package dev.armature.generator.spec;

import dev.armature.generator.model.Diagnostic;
import dev.armature.generator.model.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A document loaded from files that a test has written, with what was reported on the way. */
record Loaded(Optional<Document> found, Diagnostics diagnostics) {
    static Loaded from(Path directory, String spec) {
        return from(directory, spec, directory);
    }

    static Loaded from(Path directory, String spec, Path root) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Document> found = new SpecLoader(directory).load(directory.resolve(spec), root, diagnostics);
        return new Loaded(found, diagnostics);
    }

    static void write(Path directory, String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    Document document() {
        return found.orElseThrow(() -> new AssertionError(messages()));
    }

    /** The document, which must be free of errors and warnings. */
    Document clean() {
        if (!diagnostics.all().isEmpty()) {
            throw new AssertionError(messages());
        }
        return document();
    }

    List<String> messages() {
        return diagnostics.all().stream().map(Diagnostic::toString).toList();
    }

    /** What a pointer such as {@code /components/schemas/A} leads to in the loaded tree. */
    Node at(String pointer) {
        return JsonPointers.find(document().root(), JsonPointers.tokens(pointer))
                .orElseThrow(
                        () -> new AssertionError(pointer + " in " + document().root()));
    }
}
