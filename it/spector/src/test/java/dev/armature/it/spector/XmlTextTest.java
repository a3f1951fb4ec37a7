package dev.armature.it.spector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XmlTextTest {
    private static final String DOCUMENT = """
            {"definitions": {
              "Shelf": {"type": "object", "properties": {
                "id": {"type": "integer", "xml": {"attribute": true}},
                "books": {"type": "array", "xml": {"wrapped": true, "name": "Books"}, "items": {"$ref": "#/definitions/Book"}},
                "tags": {"type": "array", "items": {"type": "string"}},
                "notes": {"type": "object", "additionalProperties": {"type": "string"}},
                "gone": {"type": "string"}}},
              "Book": {"type": "object", "properties": {
                "lent": {"type": "boolean", "xml": {"attribute": true}},
                "title": {"type": "string", "xml": {"x-ms-text": true}}}}}}
            """;

    @TempDir
    Path directory;

    @Test
    void xmlSaysWhatItsSchemaSays() throws Exception {
        RawDocument document = RawDocument.read(Files.writeString(directory.resolve("shelf.json"), DOCUMENT));
        ObjectMapper mapper = new ObjectMapper();
        JsonNode schema = mapper.readTree("{\"$ref\": \"#/definitions/Shelf\"}");

        JsonNode json = new XmlText(document).toJson("""
                        <Shelf id="7">
                          <Books><Book lent="true">Emma</Book><Book lent="false">Ulysses</Book></Books>
                          <tags>old</tags><tags>rare</tags>
                          <notes><Place>top</Place></notes>
                        </Shelf>
                        """, schema);

        JsonNode expected = mapper.readTree("""
                {"id": 7, "books": [{"lent": true, "title": "Emma"}, {"lent": false, "title": "Ulysses"}],
                 "tags": ["old", "rare"], "notes": {"Place": "top"}}
                """);
        assertThat(Difference.between(expected, json)).isEmpty();
    }
}
