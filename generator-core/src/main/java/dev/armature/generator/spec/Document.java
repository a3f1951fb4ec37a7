package dev.armature.generator.spec;

import dev.armature.generator.model.Pointer;
import dev.armature.generator.model.SecurityScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One description in OpenAPI 3 form: every file it reaches bundled, a 2.0 tree upgraded, all references local ({@code
 * #/components/...}), every node still knowing where the user wrote it.
 */
public final class Document {
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final Node root;
    private final TypedFacts facts;
    private final List<FileRead> reads;
    private final Set<SpecSource> overlays;
    private final SourceFiles files;

    Document(Node root, TypedFacts facts, SourceFiles files, Set<SpecSource> overlays) {
        this.root = root;
        this.facts = facts;
        this.files = files;
        this.reads = files.read();
        this.overlays = Set.copyOf(overlays);
    }

    /** The root object, in 3.0 or 3.1 form. */
    public Node root() {
        return root;
    }

    /** The version of OpenAPI the tree follows: that of the file, or 3.0.3 when the file is in 2.0. */
    public String openapiVersion() {
        return root.text("openapi").orElse("");
    }

    /** Title, version and description. */
    public ApiInfo info() {
        return facts.info();
    }

    /** The servers in the order of the document; empty when it declares none. */
    public List<Server> servers() {
        return facts.servers();
    }

    /** The declared ways to authenticate, by their key; the scopes are all those the scheme defines. */
    public Map<String, SecurityScheme> securitySchemes() {
        return facts.securitySchemes();
    }

    /**
     * What the API asks of every call: alternatives, each a map from the key of a scheme to the scopes needed. Empty when
     * nothing is declared.
     */
    public List<Map<String, List<String>>> security() {
        return facts.security();
    }

    /** What a call of the operation asks for: its own declaration when it has one (even an empty one), else that of the API. */
    public List<Map<String, List<String>>> security(OperationNode operation) {
        return operation.node().get("security").map(Document::requirements).orElseGet(this::security);
    }

    /**
     * Every file of this machine that was read for this document, the first one being the description itself, then in order of
     * first use: real paths, absolute and without symbolic links.
     */
    public List<Path> files() {
        return reads.stream().flatMap(file -> file.path().stream()).toList();
    }

    /** The overlays that have changed a file of this document, as they were named. */
    public Set<SpecSource> overlays() {
        return overlays;
    }

    /** The same files as {@link #files} and those that were fetched, with what identifies the bytes they had. */
    public List<FileRead> reads() {
        return reads;
    }

    /** An element as the user wrote it, neither bundled nor upgraded. */
    public Optional<Node> asWritten(Pointer pointer) {
        return files.find(pointer);
    }

    /**
     * Follows {@code $ref} to the end of the chain; a node without one is returned as it is. What stands beside a {@code $ref}
     * is not part of the result. A chain that ends nowhere or in a circle has been reported when the document was loaded; its
     * last node is returned.
     */
    public Node resolve(Node node) {
        Node current = node;
        Set<String> seen = new HashSet<>();
        Optional<String> ref = current.ref();
        while (ref.isPresent() && seen.add(ref.get())) {
            Optional<Node> target = at(ref.get());
            if (target.isEmpty()) {
                return current;
            }
            current = target.get();
            ref = current.ref();
        }
        return current;
    }

    /** The operations in the order of the document, those of {@code x-ms-paths} last. */
    public List<OperationNode> operations() {
        List<OperationNode> operations = new ArrayList<>();
        for (String container : List.of("paths", "x-ms-paths")) {
            for (Map.Entry<String, Node> path : root.members(container).entrySet()) {
                if (!path.getKey().startsWith("x-")) {
                    addOperations(path.getKey(), path.getValue(), operations);
                }
            }
        }
        return List.copyOf(operations);
    }

    private void addOperations(String path, Node item, List<OperationNode> operations) {
        for (Map.Entry<String, Node> member : item.members().entrySet()) {
            Node node = member.getValue();
            if (METHODS.contains(member.getKey()) && node.isObject()) {
                String method = member.getKey().toUpperCase(Locale.ROOT);
                operations.add(new OperationNode(method, path, node, parameters(item, node)));
            }
        }
    }

    /** A parameter is identified by its name and place, so that an operation can override one of its path. */
    private List<Node> parameters(Node item, Node operation) {
        Map<String, Node> merged = new LinkedHashMap<>();
        for (Node owner : List.of(item, operation)) {
            for (Node parameter : owner.items("parameters")) {
                Node resolved = overlay(resolve(parameter), parameter);
                String identity = resolved.text("in").orElse("")
                        + ' '
                        + resolved.text("name").orElse("");
                merged.put(identity, resolved);
            }
        }
        Collection<Node> values = merged.values();
        return List.copyOf(values);
    }

    /** Descriptions and extensions written beside the reference to a parameter win over those of its definition. */
    private static Node overlay(Node target, Node reference) {
        Node result = target;
        if (reference != target) {
            for (Map.Entry<String, Node> member : reference.members().entrySet()) {
                if (member.getKey().equals("description") || member.getKey().startsWith("x-")) {
                    result = result.with(member.getKey(), member.getValue());
                }
            }
        }
        return result;
    }

    private static List<Map<String, List<String>>> requirements(Node security) {
        List<Map<String, List<String>>> alternatives = new ArrayList<>();
        for (Node requirement : security.items()) {
            Map<String, List<String>> schemes = new LinkedHashMap<>();
            requirement
                    .members()
                    .forEach((name, scopes) -> schemes.put(
                            name, scopes.items().stream().map(Node::text).toList()));
            alternatives.add(schemes);
        }
        return alternatives;
    }

    /** The components in a section of {@code components}, by name; empty when there is no such section. */
    public Map<String, Node> components(String section) {
        Node sections = root.members().get("components");
        return sections == null ? Map.of() : sections.members(section);
    }

    private Optional<Node> at(String reference) {
        return reference.startsWith("#") ? JsonPointers.find(root, JsonPointers.tokens(reference)) : Optional.empty();
    }
}
