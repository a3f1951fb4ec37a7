package dev.armature.generator;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.spec.DataFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** A description that is edited at random, as its authors would: elements come, go, move and change places and files. */
final class SpecEdits {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path main;
    private final Random random;
    private Map<String, Map<String, Object>> files = new LinkedHashMap<>();
    private Map<String, Map<String, Object>> before = Map.of();
    private int counter;

    private SpecEdits(Path main, Random random) {
        this.main = main;
        this.random = random;
    }

    /** Takes over a description; its main file becomes JSON. */
    static SpecEdits of(Path original, Random random) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        DataFile data =
                DataFile.read(original, original.getParent(), diagnostics).orElseThrow();
        String name = original.getFileName().toString().replaceFirst("\\.[a-z]+$", ".json");
        SpecEdits edits = new SpecEdits(original.resolveSibling(name), random);
        edits.files.put(name, map(JSON.readValue(data.content().toJson(), Object.class)));
        edits.write();
        return edits;
    }

    Path main() {
        return main;
    }

    /** Makes one edit; what it was. */
    String edit() throws IOException {
        before = copy(files);
        String what =
                switch (random.nextInt(10)) {
                    case 0, 1 -> insertProperty();
                    case 2 -> insertSchema();
                    case 3 -> insertEnumValue();
                    case 4 -> insertOperation();
                    case 5 -> insertParameter();
                    case 6 -> shuffle();
                    case 7 -> remove();
                    case 8 -> renameProperty();
                    default -> split();
                };
        write();
        return what;
    }

    /** Takes the last edit back. */
    void undo() throws IOException {
        files = copy(before);
        write();
    }

    private void write() throws IOException {
        for (Map.Entry<String, Map<String, Object>> file : files.entrySet()) {
            Files.writeString(main.resolveSibling(file.getKey()), JSON.writeValueAsString(file.getValue()));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> copy(Map<String, Map<String, Object>> trees) throws IOException {
        return (Map<String, Map<String, Object>>) JSON.readValue(JSON.writeValueAsString(trees), Object.class);
    }

    private String insertProperty() {
        Map<String, Object> properties = pick(maps("properties"));
        String name = near(pick(properties.keySet()));
        Map<String, Object> schema = new LinkedHashMap<>(Map.of("type", "string"));
        if (random.nextBoolean()) {
            schema = new LinkedHashMap<>(Map.of("type", "array", "items", Map.of("type", "string")));
        }
        insert(properties, name, schema);
        return "insert property " + name;
    }

    private String insertSchema() {
        String file = pick(files.keySet());
        Map<String, Object> schemas = schemas(file);
        if (schemas(mainName()).isEmpty()) {
            return "nothing";
        }
        String name = near(pick(schemas.isEmpty() ? schemas(mainName()).keySet() : schemas.keySet()));
        if (schemas.containsKey(name)) {
            return "nothing";
        }
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("x", new LinkedHashMap<>(Map.of("type", "string")));
        insert(schemas, name, new LinkedHashMap<>(Map.of("type", "object", "properties", members)));
        String ref = file.equals(mainName()) ? "" : file;
        Map<String, Object> user = pick(mapsOf(mainName(), "properties"));
        insert(user, "uses" + counter++, new LinkedHashMap<>(Map.of("$ref", ref + section(file) + name)));
        return "insert schema " + name + " in " + file;
    }

    private String insertEnumValue() {
        List<List<Object>> enums = new ArrayList<>();
        files.values().forEach(tree -> collect(tree, "enum", enums));
        if (enums.isEmpty()) {
            return "nothing";
        }
        List<Object> values = enums.get(random.nextInt(enums.size()));
        if (!(values.get(0) instanceof String)) {
            return "nothing";
        }
        Object value = near((String) values.get(random.nextInt(values.size())));
        if (!values.contains(value)) {
            values.add(random.nextInt(values.size() + 1), value);
        }
        return "insert value " + value;
    }

    private String insertOperation() throws IOException {
        Map<String, Object> paths = map(files.get(mainName()).get("paths"));
        String path = pick(paths.keySet());
        Map<String, Object> item = map(paths.get(path));
        List<String> methods = item.keySet().stream()
                .filter(method ->
                        List.of("get", "put", "post", "delete", "patch").contains(method))
                .toList();
        if (methods.isEmpty()) {
            return "nothing";
        }
        Map<String, Object> operation =
                map(JSON.readValue(JSON.writeValueAsString(item.get(pick(methods))), Object.class));
        String id = String.valueOf(operation.get("operationId"));
        int underscore = id.indexOf('_');
        String near = id.substring(0, underscore + 1)
                + (random.nextInt(3) == 0
                        ? "begin" + id.substring(underscore + 1)
                        : near(id.substring(underscore + 1)));
        if (files.toString().contains("operationId=" + near + ",")) {
            return "nothing"; // operations that share an id are counted, which is no identity to compare by
        }
        operation.put("operationId", near);
        Map<String, Object> added = new LinkedHashMap<>();
        if (item.containsKey("parameters")) {
            added.put("parameters", item.get("parameters"));
        }
        added.put(pick(methods), operation);
        insert(paths, "/n" + counter++ + path, added);
        return "insert operation " + near;
    }

    private String insertParameter() {
        List<List<Object>> all = new ArrayList<>();
        Object paths = files.get(mainName()).get("paths");
        map(paths).values().forEach(item -> map(item).forEach((key, operation) -> {
            if (operation instanceof Map<?, ?> map && map.get("parameters") instanceof List<?>) {
                all.add(list(map.get("parameters")));
            }
        }));
        if (all.isEmpty()) {
            return "nothing";
        }
        List<Object> parameters = all.get(random.nextInt(all.size()));
        List<String> names = new ArrayList<>(List.of("filter", "top", "body", "options"));
        for (Object parameter : parameters) {
            if (map(parameter).get("name") instanceof String name) {
                names.add(near(name));
            }
        }
        String name = pick(names);
        boolean old = files.get(mainName()).containsKey("swagger");
        Map<String, Object> added = new LinkedHashMap<>(Map.of("name", name, "in", "query"));
        if (old) {
            added.put("type", "string");
            added.put("enum", new ArrayList<>(List.of("a", "b")));
        } else {
            added.put(
                    "schema",
                    new LinkedHashMap<>(Map.of("type", "string", "enum", new ArrayList<>(List.of("a", "b")))));
        }
        parameters.add(0, added);
        return "insert parameter " + name;
    }

    private String shuffle() {
        for (Map<String, Object> properties : maps("properties")) {
            reorder(properties);
        }
        for (String file : files.keySet()) {
            reorder(schemas(file));
        }
        reorder(map(files.get(mainName()).get("paths")));
        for (String section : List.of("enum", "parameters")) {
            List<List<Object>> lists = new ArrayList<>();
            files.values().forEach(tree -> collect(tree, section, lists));
            lists.forEach(list -> Collections.shuffle(list, random));
        }
        return "shuffle";
    }

    private void reorder(Map<String, Object> map) {
        List<String> keys = new ArrayList<>(map.keySet());
        Collections.shuffle(keys, random);
        for (String key : keys) {
            map.put(key, map.remove(key));
        }
    }

    private String remove() {
        if (random.nextBoolean()) {
            Map<String, Object> paths = map(files.get(mainName()).get("paths"));
            if (paths.size() > 2) {
                String path = pick(paths.keySet());
                paths.remove(path);
                return "remove " + path;
            }
        }
        Map<String, Object> properties = pick(maps("properties"));
        if (properties.size() < 2) {
            return "nothing";
        }
        String name = pick(properties.keySet());
        properties.remove(name);
        return "remove property " + name;
    }

    private String renameProperty() {
        Map<String, Object> properties = pick(maps("properties"));
        String name = pick(properties.keySet());
        String other = near(name);
        if (!properties.containsKey(other)) {
            insert(properties, other, properties.remove(name));
        }
        return "rename " + name + " to " + other;
    }

    /** Moves a schema of the main file to a new or an existing file beside it. */
    private String split() {
        Map<String, Object> schemas = schemas(mainName());
        if (schemas.size() < 2) {
            return "nothing";
        }
        String name = pick(schemas.keySet());
        String file = "part" + random.nextInt(4) + ".json";
        files.computeIfAbsent(file, any -> {
            Map<String, Object> empty = new LinkedHashMap<>();
            if (section(mainName()).startsWith("#/definitions")) {
                empty.put("definitions", new LinkedHashMap<>());
            } else {
                empty.put("components", new LinkedHashMap<>(Map.of("schemas", new LinkedHashMap<>())));
            }
            return empty;
        });
        if (schemas(file).containsKey(name)) {
            return "nothing";
        }
        Object schema = schemas.remove(name);
        String old = section(mainName()) + name;
        schemas(file).put(name, rewrite(schema, ref -> ref.startsWith("#") ? mainName() + ref : ref));
        files.replaceAll((where, tree) -> map(rewrite(tree, ref -> {
            boolean meant = ref.equals(mainName() + old) || (where.equals(mainName()) && ref.equals(old));
            return meant ? (where.equals(file) ? "" : file) + old : ref;
        })));
        return "move " + name + " to " + file;
    }

    private static Object rewrite(Object tree, java.util.function.UnaryOperator<String> refs) {
        if (tree instanceof Map<?, ?> members) {
            Map<String, Object> changed = new LinkedHashMap<>();
            members.forEach((key, value) -> changed.put(
                    (String) key,
                    key.equals("$ref") && value instanceof String ref ? refs.apply(ref) : rewrite(value, refs)));
            return changed;
        } else if (tree instanceof List<?> items) {
            List<Object> changed = new ArrayList<>();
            items.forEach(item -> changed.add(rewrite(item, refs)));
            return changed;
        }
        return tree;
    }

    /** A name that likes to collide with {@code name} in Java. */
    private String near(String name) {
        return switch (random.nextInt(8)) {
            case 0 -> name.toUpperCase(Locale.ROOT);
            case 1 -> name.toLowerCase(Locale.ROOT);
            case 2 -> name.replaceAll("([a-z])([A-Z])", "$1_$2");
            case 3 -> name.replaceAll("([a-z])([A-Z])", "$1-$2");
            case 4 -> "has" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
            case 5 -> "clear" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
            case 6 -> name + "2";
            default -> name + counter++;
        };
    }

    private void insert(Map<String, Object> map, String key, Object value) {
        Map<String, Object> rest = new LinkedHashMap<>(map);
        int position = random.nextInt(map.size() + 1);
        if (map.containsKey(key)) {
            return;
        }
        map.clear();
        for (Map.Entry<String, Object> entry : rest.entrySet()) {
            if (position-- == 0) {
                map.put(key, value);
            }
            map.put(entry.getKey(), entry.getValue());
        }
        map.putIfAbsent(key, value);
    }

    private List<Map<String, Object>> maps(String section) {
        List<Map<String, Object>> found = new ArrayList<>();
        files.keySet().forEach(file -> found.addAll(mapsOf(file, section)));
        return found;
    }

    private List<Map<String, Object>> mapsOf(String file, String section) {
        List<Map<String, Object>> found = new ArrayList<>();
        collectMaps(files.get(file), section, found);
        return found;
    }

    private static void collectMaps(Object tree, String section, List<Map<String, Object>> found) {
        if (tree instanceof Map<?, ?> members) {
            members.forEach((key, value) -> {
                boolean schemas = value instanceof Map<?, ?> map
                        && !map.isEmpty()
                        && map.values().stream().allMatch(each -> each instanceof Map);
                if (key.equals(section) && schemas) {
                    found.add(map(value));
                }
                collectMaps(value, section, found);
            });
        } else if (tree instanceof List<?> items) {
            items.forEach(item -> collectMaps(item, section, found));
        }
    }

    private static void collect(Object tree, String section, List<List<Object>> found) {
        if (tree instanceof Map<?, ?> members) {
            members.forEach((key, value) -> {
                if (key.equals(section) && value instanceof List<?> items && !items.isEmpty()) {
                    found.add(list(items));
                }
                collect(value, section, found);
            });
        } else if (tree instanceof List<?> items) {
            items.forEach(item -> collect(item, section, found));
        }
    }

    private Map<String, Object> schemas(String file) {
        Map<String, Object> tree = files.get(file);
        Object components =
                tree.containsKey("components") ? map(tree.get("components")).get("schemas") : null;
        return map(components == null ? tree.computeIfAbsent("definitions", any -> new LinkedHashMap<>()) : components);
    }

    private String section(String file) {
        return files.get(file).containsKey("components") ? "#/components/schemas/" : "#/definitions/";
    }

    private String mainName() {
        return main.getFileName().toString();
    }

    private <T> T pick(java.util.Collection<T> from) {
        return new ArrayList<>(from).get(random.nextInt(from.size()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return (List<Object>) value;
    }
}
