package dev.armature.generator.build;

import dev.armature.generator.model.ApiResponse;
import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.Pointer;
import dev.armature.generator.model.Property;
import dev.armature.generator.model.SourceLocation;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.model.Xml;
import dev.armature.generator.spec.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Pass: the layout of what travels as XML. Runs last, because it needs to know which types XML bodies reach. */
final class XmlPass {
    private final Map<TypeId, TypeDef> types;
    private final XmlElements elements;
    private final Map<Pointer, Node> nodes = new LinkedHashMap<>();
    private final Map<TypeId, List<Xml.Member>> objects = new LinkedHashMap<>();
    private final Deque<TypeId> open = new ArrayDeque<>();

    private XmlPass(Context context, SchemaViews views, Map<TypeId, TypeDef> types) {
        this.types = types;
        this.elements = new XmlElements(views, types, this::reached);
        index(context.document().root());
    }

    static Xml apply(Context context, SchemaViews views, List<Operation> operations, Map<TypeId, TypeDef> types) {
        List<Body> bodies = operations.stream().flatMap(XmlPass::bodies).toList();
        return bodies.isEmpty() ? Xml.NONE : new XmlPass(context, views, types).read(bodies);
    }

    /** A request body or response that travels as XML. */
    private record Body(SourceLocation where, TypeRef type, String contentType) {}

    private static Stream<Body> bodies(Operation operation) {
        Stream<Body> requests =
                operation.body().stream().flatMap(body -> body(body.where(), body.type(), body.contentTypes()));
        Stream<ApiResponse> answers = Stream.concat(operation.responses().stream(), operation.errors().stream());
        return Stream.concat(requests, answers.flatMap(answer -> answer.body().stream()
                .flatMap(type -> body(answer.where(), type, answer.contentTypes()))));
    }

    private static Stream<Body> body(SourceLocation where, TypeRef type, List<String> contentTypes) {
        boolean binary = type instanceof TypeRef.Binary;
        return contentTypes.stream()
                .filter(contentType -> !binary && MediaTypes.isXml(contentType))
                .limit(1)
                .map(contentType -> new Body(where, type, contentType));
    }

    private Xml read(List<Body> bodies) {
        Map<SourceLocation, Xml.Element> roots = new LinkedHashMap<>();
        bodies.forEach(body -> roots.put(body.where(), elements.root(schema(body), body.type())));
        while (!open.isEmpty()) {
            TypeId id = open.pop();
            if (types.get(id) instanceof ObjectDef object) {
                objects.put(id, members(object));
            }
        }
        return new Xml(objects, roots);
    }

    private Optional<Node> schema(Body body) {
        Optional<Node> owner = Optional.ofNullable(nodes.get(body.where().pointer()));
        return owner.flatMap(each -> each.get("content"))
                .flatMap(content -> content.get(body.contentType()))
                .or(() -> owner) // of a variant, the representation itself
                .flatMap(media -> media.get("schema"));
    }

    private List<Xml.Member> members(ObjectDef object) {
        List<Xml.Member> members = new ArrayList<>();
        for (Property property : object.properties()) {
            Optional<Node> schema =
                    Optional.ofNullable(nodes.get(property.where().pointer()));
            members.add(elements.member(property, schema));
        }
        return members;
    }

    private void reached(TypeId id) {
        if (types.get(id) instanceof ObjectDef && objects.putIfAbsent(id, List.of()) == null) {
            open.push(id);
        }
    }

    /** Upgraded documents hold nodes that share a place; the outermost is the one the model speaks of. */
    private void index(Node root) {
        Deque<Node> left = new ArrayDeque<>(List.of(root));
        while (!left.isEmpty()) {
            Node node = left.pop();
            nodes.putIfAbsent(node.pointer(), node);
            node.members().values().forEach(left::push);
            node.items().forEach(left::push);
        }
    }
}
