package dev.armature.generator.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.swagger.v3.parser.util.OpenAPIDeserializer;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/coverage.md} against the golden cases, the code, and the keywords that another reader of OpenAPI knows. */
class CoverageTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path MAIN = Path.of("src/main/java/dev/armature/generator");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern CASE = Pattern.compile("\\[([^]]+)]\\([^)]*/golden/([^)]+)\\)");

    /** Names that the loader gives to what it has upgraded, and headers. */
    private static final Set<String> NO_EXTENSIONS =
            Set.of("x-collection-format", "x-path-encoding", "x-request-id", "x-ms-correlation-request-id");

    /** The members of the objects of version 2.0 that later versions do not have. */
    private static final List<String> OLD = List.of(
            "swagger",
            "host",
            "basePath",
            "schemes",
            "consumes",
            "produces",
            "definitions",
            "parameters",
            "responses",
            "securityDefinitions",
            "flow",
            "collectionFormat");

    private static final List<Row> ROWS = new ArrayList<>();

    /** A row of the page. */
    private record Row(String section, List<String> keywords, String support, List<String> cases) {}

    @BeforeAll
    static void read() throws IOException {
        String section = "";
        for (String line : Files.readAllLines(Path.of("../docs/coverage.md"))) {
            if (line.startsWith("## ")) {
                section = line.substring(3);
            } else if (line.startsWith("| `")) {
                String[] cells = line.split("\\|", -1);
                ROWS.add(new Row(section, found(CODE, cells[1]), cells[2].strip(), found(CASE, cells[3])));
            }
        }
        assertThat(ROWS).hasSizeGreaterThan(50);
    }

    @Test
    void everyRowIsOfAKnownKindAndShownWhenItSaysSo() {
        assertThat(ROWS).allSatisfy(row -> {
            assertThat(row.support()).isIn("yes", "partial", "no", "text");
            boolean shown = row.support().equals("yes") || row.support().equals("partial");
            assertThat(row.cases().isEmpty()).as(row.toString()).isEqualTo(!shown);
        });
    }

    @Test
    void theCasesHaveTheKeywords() throws IOException {
        Map<String, Set<String>> members = new LinkedHashMap<>();
        for (Row row : ROWS) {
            Set<String> there = new TreeSet<>();
            for (String name : row.cases()) {
                if (!members.containsKey(name)) {
                    members.put(name, members(name));
                }
                assertThat(members.get(name)).as(name).containsAnyElementsOf(row.keywords());
                there.addAll(members.get(name));
            }
            if (!row.cases().isEmpty()) {
                assertThat(there).as(row.toString()).containsAll(row.keywords());
            }
        }
    }

    @Test
    void everyKeywordOfSchemasIsThere() throws IOException {
        Set<String> listed = keywords("Schemas");
        assertThat(listed).containsAll(known("SCHEMA_KEYS")).containsAll(known("XML_KEYS"));
        Matcher own = Pattern.compile("\\n {12}(?:Map.entry\\()?\"([^\"]+)\"")
                .matcher(Files.readString(MAIN.resolve("build/Keywords.java")));
        Set<String> understood = own.results().map(each -> each.group(1)).collect(Collectors.toSet());
        assertThat(understood).hasSizeGreaterThan(60);
        understood.removeIf(word -> word.startsWith("x-"));
        assertThat(listed).containsAll(understood);
    }

    @Test
    void everyKeywordOfOtherObjectsIsThere() throws IOException {
        Set<String> listed = new TreeSet<>();
        Stream.of("Schemas", "Documents and operations", "Parameters, bodies and answers", "OpenAPI 2.0")
                .forEach(section -> listed.addAll(keywords(section)));
        for (Field field : OpenAPIDeserializer.class.getDeclaredFields()) {
            if (field.getName().contains("_KEYS") && !field.getName().contains("LINK")) {
                Set<String> known = known(field.getName().replace("_31", ""));
                known.removeAll(Set.of("links", "examples", "callbacks"));
                assertThat(listed).as(field.getName()).containsAll(known);
            }
        }
        assertThat(keywords("OpenAPI 2.0"))
                .containsAll(
                        OLD.stream().filter(word -> !word.equals("definitions")).toList());
    }

    @Test
    void everyExtensionThatTheCodeNamesIsThere() throws IOException {
        Set<String> named = new TreeSet<>();
        Pattern extension = Pattern.compile("\"(x-[a-zA-Z-]+)\"");
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                named.addAll(found(extension, Files.readString(file)));
            }
        }
        named.removeAll(NO_EXTENSIONS);
        assertThat(named).hasSizeGreaterThan(30);
        assertThat(keywords("Extensions")).containsAll(named);
    }

    @Test
    void whatIsNotSupportedIsWarnedAboutAtItsPlace() {
        Set<String> missing = new LinkedHashSet<>();
        for (Row row : ROWS) {
            boolean whole = row.support().equals("no");
            if (!whole && !row.support().equals("partial")) {
                continue;
            }
            List<String> silent = row.keywords().stream()
                    .filter(word -> warnings(word).stream().noneMatch(message -> message.contains("/" + word)))
                    .toList();
            if (whole ? !silent.isEmpty() : silent.size() == row.keywords().size()) {
                missing.addAll(silent);
            }
        }
        assertThat(missing).isEmpty();
    }

    private static List<String> warnings(String keyword) {
        return UnsupportedSamples.of(keyword).stream()
                .flatMap(description -> description.messages().stream())
                .filter(message -> message.startsWith("WARNING"))
                .toList();
    }

    private static Set<String> keywords(String section) {
        Set<String> keywords = new TreeSet<>();
        ROWS.stream().filter(row -> row.section().equals(section)).forEach(row -> keywords.addAll(row.keywords()));
        assertThat(keywords).isNotEmpty();
        return keywords;
    }

    /** What swagger-parser knows of an object in versions 3.0 and 3.1. */
    private static Set<String> known(String name) {
        Set<String> known = new TreeSet<>();
        for (String version : List.of(name, name + "_31")) {
            try {
                Field field = OpenAPIDeserializer.class.getDeclaredField(version);
                field.setAccessible(true);
                ((Set<?>) field.get(null)).forEach(word -> known.add(word.toString()));
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
        return known;
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(each -> each.group(1)).toList();
    }

    /** The names of all members in the descriptions of a case. */
    private static Set<String> members(String name) throws IOException {
        Set<String> members = new TreeSet<>();
        try (Stream<Path> files = Files.walk(GOLDEN.resolve(name))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.toString().contains("expected")) {
                    add(YAML.readTree(file.toFile()), members);
                }
            }
        }
        return members;
    }

    private static void add(JsonNode node, Set<String> members) {
        node.fieldNames().forEachRemaining(members::add);
        node.forEach(child -> add(child, members));
    }
}
