package dev.armature.generator.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A golden folder: one edit of {@code diff/library.yaml}, and what the report has to say about it. */
record Edit(Path folder) {
    private static final Path ROOT = Path.of("src/test/resources/diff");

    static List<Edit> all() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.filter(Files::isDirectory).sorted().map(Edit::new).toList();
        }
    }

    static String library() throws IOException {
        return Files.readString(ROOT.resolve("library.yaml"));
    }

    /** The source of a class that calls every operation of the library. */
    static String calls() throws IOException {
        return Files.readString(ROOT.resolve("LibraryCalls.java.txt"));
    }

    /** The library's description after the edit; fails when the edit does not fit. */
    String edited() throws IOException {
        String text = library();
        for (JsonNode step :
                new ObjectMapper().readTree(folder.resolve("edit.json").toFile())) {
            String replaced = step.get("replace").asText();
            assertThat(text).as(folder.toString()).contains(replaced);
            text = text.replace(replaced, step.get("by").asText());
        }
        return text;
    }

    Path expected() {
        return folder.resolve("expected.txt");
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
