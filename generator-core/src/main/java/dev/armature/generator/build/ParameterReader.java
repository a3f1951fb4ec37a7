package dev.armature.generator.build;

import dev.armature.generator.model.Docs;
import dev.armature.generator.model.Parameter;
import dev.armature.generator.model.Parameter.In;
import dev.armature.generator.model.Parameter.Scope;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.spec.AzureExtensions;
import dev.armature.generator.spec.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Pass: parameters outside the body. */
final class ParameterReader {
    /** OpenAPI (parameter object) has other places for these and wants such parameters ignored. */
    private static final Set<String> IGNORED_HEADERS = Set.of("accept", "content-type", "authorization");

    private final Context context;
    private final SchemaReader schemas;
    private final LayoutReader layouts;
    private final SecretSchemas secrets;
    private final FixedValues fixedValues;

    ParameterReader(Context context, SchemaReader schemas) {
        this.context = context;
        this.schemas = schemas;
        this.layouts = new LayoutReader(context);
        this.secrets = new SecretSchemas(schemas.views());
        this.fixedValues = new FixedValues(context);
    }

    List<Parameter> read(IdentifiedOperation operation) {
        List<Parameter> parameters = new ArrayList<>();
        for (Node node : operation.source().parameters()) {
            read(node, operation).ifPresent(parameters::add);
        }
        return parameters;
    }

    private Optional<Parameter> read(Node node, IdentifiedOperation operation) {
        String name = node.text("name").orElse("");
        Optional<In> in = in(node);
        if (name.isEmpty() || in.isEmpty()) {
            context.error(node, "A parameter needs a name, and an \"in\" of path, query, header or cookie.");
            return Optional.empty();
        }
        if (in.get() == In.HEADER && IGNORED_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
            context.warn(
                    node,
                    "The header \"" + name
                            + "\" is set by the client itself. The parameter is left out, as OpenAPI asks.");
            return Optional.empty();
        }
        warnAboutExtensions(node);
        return Optional.of(read(node, name, in.get(), operation));
    }

    private Parameter read(Node node, String name, In in, IdentifiedOperation operation) {
        Optional<Node> declared = LayoutReader.schema(node);
        Node schema = declared.orElseGet(() -> Node.object(node.where(), Map.of()));
        SchemaReader.Use use = schemas.read(schema, typeName(node, name, operation));
        SchemaView view = use.view();
        boolean apiVersion = name.equals("api-version") && in != In.PATH;
        boolean required = in == In.PATH || node.isTrue("required");
        Optional<String> fixed = apiVersion ? fixedValues.apiVersion(node, view) : fixedValues.of(node, view, required);
        // a value that never changes needs no type of its own
        boolean constant =
                fixed.isPresent() && (apiVersion || fixedValues.constant(view).isPresent());
        Parameter.Layout layout = layouts.read(node, in);
        TypeRef type = declared.isEmpty() && !layout.json() ? SchemaReader.string() : constant(use.type(), constant);
        return new Parameter(
                name,
                node.text("x-ms-client-name"),
                in,
                apiVersion ? Scope.CLIENT : scope(node),
                in == In.HEADER ? HttpDates.in(name, LayoutReader.type(type, layout)) : LayoutReader.type(type, layout),
                required,
                fixed,
                layout,
                AzureExtensions.secret(node) || secrets.isSecret(schema),
                ConstraintReader.read(view, use.formatTells()),
                node.text("description").map(text -> new Docs("", text)).orElseGet(view::docs),
                node.where());
    }

    private static TypeRef constant(TypeRef type, boolean constant) {
        return constant && type instanceof TypeRef.Named ? SchemaReader.string() : type;
    }

    private static Optional<In> in(Node node) {
        return switch (node.text("in").orElse("")) {
            case "path" -> Optional.of(In.PATH);
            case "query" -> Optional.of(In.QUERY);
            case "header" -> Optional.of(In.HEADER);
            case "cookie" -> Optional.of(In.COOKIE);
            default -> Optional.empty();
        };
    }

    private static Scope scope(Node node) {
        return AzureExtensions.parameterLocation(node).orElse(Scope.METHOD);
    }

    private void warnAboutExtensions(Node node) {
        boolean text = LayoutReader.schema(node)
                .map(schema -> schemas.views().of(schema).types())
                .filter(types -> !types.isEmpty() && !types.contains("string"))
                .isEmpty();
        node.get("allowEmptyValue")
                .filter(allowed -> allowed.text().equals("true") && !text)
                .ifPresent(allowed ->
                        context.warn(allowed, "Only texts can be sent empty. This one is sent or left out."));
        node.get("x-ms-parameter-grouping")
                .ifPresent(extension ->
                        context.warn(extension, "Grouping is not supported yet. The parameter stays one of its own."));
    }

    /** Shared parameters name their types themselves, so that the name does not depend on who uses them first. */
    private static String typeName(Node parameter, String name, IdentifiedOperation operation) {
        String path = parameter.pointer().path();
        if (path.startsWith(operation.node().pointer().path())) {
            return TypeNames.member(operation.typeName(), name);
        }
        boolean shared = path.startsWith("/parameters/") || path.startsWith("/components/");
        return shared ? TypeNames.capitalized(name) : TypeNames.member(operation.group(), name);
    }
}
