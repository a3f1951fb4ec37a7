package dev.armature.generator;

import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.model.SourceLocation;
import dev.armature.generator.naming.KeptName;
import dev.armature.generator.naming.NameLock;
import dev.armature.generator.spec.DataFile;
import dev.armature.generator.spec.Node;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The file that remembers Java names, so that no later description renames what callers use. Sorted, one name a line: two
 * branches that add names merge without a conflict.
 *
 * @param sections what is remembered of each spec, by its path relative to the base directory
 * @param sha256 of the file as it was read, in lower-case hexadecimal; empty when there was none
 */
record NamesFile(Map<String, Section> sections, String sha256) {
    static final NamesFile NONE = new NamesFile(Map.of(), "");

    private static final String FORMAT = "1";
    private static final List<String> TOP = List.of("format", "apis");
    private static final List<String> API = List.of("package", "types", "clients", "parameters", "operations");
    private static final List<String> TYPE = List.of("schema", "name", "exception", "members");
    private static final List<String> OPERATION =
            List.of("at", "client", "name", "begin", "resume", "options", "headersClass", "arguments", "headers");

    /**
     * What is remembered of one spec.
     *
     * @param subPackage what follows the configured package; empty when nothing does
     */
    record Section(String subPackage, SourceLocation where, NameLock names) {}

    /** Reads the file of a configuration, if it has one; whatever is wrong with it is an error with its place. */
    static NamesFile read(GeneratorConfig config, Diagnostics diagnostics) {
        if (config.names().isEmpty() || !Files.exists(config.names().get(), LinkOption.NOFOLLOW_LINKS)) {
            return NONE;
        }
        return DataFile.read(config.names().get(), config.baseDirectory(), diagnostics)
                .map(file -> new NamesFile(
                        new Parser(new LockMembers(diagnostics, "Files of names")).file(file.content()),
                        file.read().sha256()))
                .orElse(NONE);
    }

    /** The text of a file with these sections; equal sections have equal texts, whatever happened before. */
    static String text(Map<String, Section> sections) {
        Map<String, Object> apis = new LinkedHashMap<>();
        new TreeMap<>(sections).forEach((spec, section) -> apis.put(spec, json(section)));
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("format", Long.valueOf(FORMAT));
        root.put("apis", apis);
        return JsonWriter.write(root);
    }

    private static Map<String, Object> json(Section section) {
        Map<String, Object> types = new LinkedHashMap<>();
        new TreeMap<>(section.names.types()).forEach((key, type) -> types.put(key, json(type)));
        Map<String, Object> operations = new LinkedHashMap<>();
        new TreeMap<>(section.names.operations()).forEach((id, operation) -> operations.put(id, json(operation)));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("package", section.subPackage);
        put(json, "types", types);
        put(json, "clients", texts(section.names.clients()));
        put(json, "parameters", texts(section.names.parameters()));
        put(json, "operations", operations);
        return json;
    }

    private static Map<String, Object> json(NameLock.KeptType type) {
        Map<String, Object> json = new LinkedHashMap<>();
        type.schema().ifPresent(schema -> json.put("schema", schema));
        json.put("name", type.name().name());
        type.exception().ifPresent(exception -> json.put("exception", exception.name()));
        put(json, "members", texts(type.members()));
        return json;
    }

    private static Map<String, Object> json(NameLock.KeptOperation operation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("at", operation.at());
        json.put("client", operation.client());
        json.put("name", operation.name().name());
        new TreeMap<>(operation.made())
                .forEach((what, name) -> json.put(what.equals("headers") ? "headersClass" : what, name.name()));
        put(json, "arguments", texts(operation.arguments()));
        put(json, "headers", texts(operation.headers()));
        return json;
    }

    private static Map<String, Object> texts(Map<String, KeptName> names) {
        Map<String, Object> texts = new LinkedHashMap<>();
        new TreeMap<>(names).forEach((id, name) -> texts.put(id, name.name()));
        return texts;
    }

    private static void put(Map<String, Object> json, String member, Map<String, Object> value) {
        if (!value.isEmpty()) {
            json.put(member, value);
        }
    }

    /** From JSON that anybody may have written to names; these are checked where they are given. */
    private record Parser(LockMembers members) {
        Map<String, Section> file(Node root) {
            if (!root.text("format").orElse("").equals(FORMAT)) {
                members.error(
                        root,
                        "This is no file of names in the format " + FORMAT
                                + ". Use the version of the generator that wrote it, or remove it to begin a new one.");
                return Map.of();
            }
            members.refuseOthers(root, TOP);
            Map<String, Section> sections = new LinkedHashMap<>();
            members.objects(root, "apis").forEach((spec, api) -> {
                members.refuseOthers(api, API);
                String subPackage = members.text(api, "package");
                if (!SpecPackages.isSubPackage(subPackage)) {
                    members.error(api, "\"" + subPackage + "\" is no package that specs get.");
                } else {
                    sections.put(spec, new Section(subPackage, api.where(), names(api)));
                }
            });
            return sections;
        }

        private NameLock names(Node api) {
            Map<String, NameLock.KeptType> types = new LinkedHashMap<>();
            members.objects(api, "types").forEach((key, type) -> {
                members.refuseOthers(type, TYPE);
                types.put(
                        key,
                        new NameLock.KeptType(
                                type.text("schema"),
                                name(type, "name"),
                                optional(type, "exception"),
                                all(type, "members")));
            });
            Map<String, NameLock.KeptOperation> operations = new LinkedHashMap<>();
            members.objects(api, "operations").forEach((id, operation) -> operations.put(id, operation(operation)));
            return new NameLock(types, all(api, "clients"), all(api, "parameters"), operations);
        }

        private NameLock.KeptOperation operation(Node operation) {
            members.refuseOthers(operation, OPERATION);
            Map<String, KeptName> made = new LinkedHashMap<>();
            for (String what : List.of("begin", "resume", "options")) {
                optional(operation, what).ifPresent(name -> made.put(what, name));
            }
            optional(operation, "headersClass").ifPresent(name -> made.put("headers", name));
            return new NameLock.KeptOperation(
                    members.text(operation, "at"),
                    members.text(operation, "client"),
                    name(operation, "name"),
                    made,
                    all(operation, "arguments"),
                    all(operation, "headers"));
        }

        private Map<String, KeptName> all(Node owner, String member) {
            Map<String, KeptName> names = new LinkedHashMap<>();
            for (String id : owner.members(member).keySet()) {
                names.put(id, name(owner.get(member).orElseThrow(), id));
            }
            return names;
        }

        private Optional<KeptName> optional(Node owner, String member) {
            return owner.get(member).isPresent() ? Optional.of(name(owner, member)) : Optional.empty();
        }

        private KeptName name(Node owner, String member) {
            SourceLocation where = owner.get(member).map(Node::where).orElse(owner.where());
            return new KeptName(members.text(owner, member), where);
        }
    }
}
