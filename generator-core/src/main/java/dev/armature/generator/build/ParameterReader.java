package dev.armature.generator.build;

import dev.armature.generator.model.Docs;
import dev.armature.generator.model.Parameter;
import dev.armature.generator.model.Parameter.In;
import dev.armature.generator.model.Parameter.Scope;
import dev.armature.generator.model.Parameter.Style;
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

    private static final Map<String, Style> STYLES = Map.of(
            "simple",
            Style.SIMPLE,
            "form",
            Style.FORM,
            "spaceDelimited",
            Style.SPACE_DELIMITED,
            "pipeDelimited",
            Style.PIPE_DELIMITED,
            "deepObject",
            Style.DEEP_OBJECT);

    /** The words of 2.0 that 3.x has none for. */
    private static final Map<String, Style> COLLECTION_FORMATS =
            Map.of("tsv", Style.TAB_DELIMITED, "ssv", Style.SPACE_DELIMITED, "pipes", Style.PIPE_DELIMITED);

    private final Context context;
    private final SchemaReader schemas;
    private final Textual textual;
    private final SecretSchemas secrets;
    private final FixedValues fixedValues;

    ParameterReader(Context context, SchemaReader schemas) {
        this.context = context;
        this.schemas = schemas;
        this.secrets = new SecretSchemas(schemas.views());
        this.textual = new Textual(context, schemas.types());
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
        Node schema = node.get("schema").orElseGet(() -> Node.object(node.where(), Map.of()));
        SchemaReader.Use use = schemas.read(schema, typeName(node, name, operation));
        SchemaView view = use.view();
        boolean apiVersion = name.equals("api-version") && in != In.PATH;
        boolean required = in == In.PATH || node.isTrue("required");
        Optional<String> fixed = apiVersion ? fixedValues.apiVersion(node, view) : fixedValues.of(node, view, required);
        // a value that never changes needs no type of its own
        boolean constant =
                fixed.isPresent() && (apiVersion || fixedValues.constant(view).isPresent());
        TypeRef type = node.get("schema").isEmpty() ? untyped(node) : constant(use.type(), constant);
        Style style = style(node, in);
        return new Parameter(
                name,
                node.text("x-ms-client-name"),
                in,
                apiVersion ? Scope.CLIENT : scope(node),
                textual.restrict(type, node),
                required,
                fixed,
                style,
                node.text("explode").map("true"::equals).orElse(style == Style.FORM),
                node.isTrue("x-ms-skip-url-encoding") || node.isTrue("allowReserved"),
                AzureExtensions.secret(node) || secrets.isSecret(schema),
                ConstraintReader.read(view, use.formatTells()),
                node.text("description").map(text -> new Docs("", text)).orElseGet(view::docs),
                node.where());
    }

    private static TypeRef constant(TypeRef type, boolean constant) {
        return constant && type instanceof TypeRef.Named ? SchemaReader.string() : type;
    }

    private TypeRef untyped(Node node) {
        node.get("content")
                .ifPresent(content -> context.warn(
                        content,
                        "Parameters with a media type are not supported yet. The value is passed as finished text."));
        return SchemaReader.string();
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

    private Style style(Node node, In in) {
        Style byPlace = in == In.PATH || in == In.HEADER ? Style.SIMPLE : Style.FORM;
        Optional<Style> collectionFormat = node.text("x-collection-format").map(COLLECTION_FORMATS::get);
        if (collectionFormat.isPresent()) {
            return collectionFormat.get();
        }
        Optional<Node> declared = node.get("style");
        Style known = declared.map(style -> STYLES.get(style.text())).orElse(null);
        if (declared.isPresent() && known == null) {
            context.warn(declared.get(), "This style is not supported yet. The value is written without it.");
        }
        return known == null ? byPlace : known;
    }

    private void warnAboutExtensions(Node node) {
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
