package dev.armature.generator.build;

import dev.armature.generator.model.Parameter;
import dev.armature.generator.model.Parameter.Encoding;
import dev.armature.generator.model.Parameter.In;
import dev.armature.generator.model.Parameter.Style;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.spec.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads how a parameter is written: its style, what is encoded, JSON inside of it. */
final class LayoutReader {
    private static final String COLLECTION_FORMAT = "x-collection-format";
    private static final String PREFIX = "x-ms-header-collection-prefix";

    private static final Map<String, Style> STYLES = Map.of(
            "simple",
            Style.SIMPLE,
            "label",
            Style.LABEL,
            "matrix",
            Style.MATRIX,
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

    /** OpenAPI 3.1.1, section 4.8.12.3. */
    private static final Map<In, Set<Style>> PLACES = Map.of(
            In.PATH,
            Set.of(Style.SIMPLE, Style.LABEL, Style.MATRIX),
            In.QUERY,
            Set.of(Style.FORM, Style.SPACE_DELIMITED, Style.PIPE_DELIMITED, Style.DEEP_OBJECT),
            In.HEADER,
            Set.of(Style.SIMPLE),
            In.COOKIE,
            Set.of(Style.FORM));

    private final Context context;

    LayoutReader(Context context) {
        this.context = context;
    }

    Parameter.Layout read(Node parameter, In in) {
        Style style = style(parameter, in);
        return new Parameter.Layout(
                style,
                parameter.text("explode").map("true"::equals).orElse(style == Style.FORM),
                encoding(parameter, in),
                isJson(parameter),
                in == In.HEADER ? parameter.text(PREFIX) : Optional.empty());
    }

    /** The schema of the value, which {@code content} wraps once more. */
    static Optional<Node> schema(Node parameter) {
        return parameter.get("schema").or(() -> media(parameter).flatMap(media -> media.get("schema")));
    }

    /** A collection of headers is described as one text; its prefix says that it is a map of them. */
    static TypeRef type(TypeRef declared, Parameter.Layout layout) {
        return layout.prefix().isPresent() && !(declared instanceof TypeRef.MapOf)
                ? new TypeRef.MapOf(declared)
                : declared;
    }

    private boolean isJson(Node parameter) {
        List<String> names = parameter
                .get("content")
                .map(content -> List.copyOf(content.members().keySet()))
                .orElse(List.of());
        boolean json = !names.isEmpty() && MediaTypes.isJson(names.get(0));
        if (!names.isEmpty() && !json && !names.get(0).startsWith("text/")) {
            context.warn(
                    parameter.get("content").orElse(parameter),
                    "Of media types only JSON and text are supported for parameters. The value is written as text.");
        }
        return json;
    }

    private static Optional<Node> media(Node parameter) {
        return parameter.get("content").flatMap(content -> content.members().values().stream()
                .findFirst());
    }

    private Style style(Node parameter, In in) {
        Style byPlace = in == In.PATH || in == In.HEADER ? Style.SIMPLE : Style.FORM;
        Optional<Node> format = parameter.get(COLLECTION_FORMAT);
        if (format.isPresent()) {
            Style known = COLLECTION_FORMATS.get(format.get().text());
            if (known == null) {
                context.warn(
                        format.get(),
                        "The collection format \"" + format.get().text()
                                + "\" does not exist here. The items are written with commas.");
            }
            return known == null ? byPlace : known;
        }
        Optional<Node> declared = parameter.get("style");
        Style known = declared.map(style -> STYLES.get(style.text())).orElse(null);
        boolean fits = known != null && PLACES.getOrDefault(in, Set.of()).contains(known);
        if (declared.isPresent() && !fits) {
            context.warn(
                    declared.get(), "This style does not exist here. The value is written in the style of its place.");
        }
        return fits && known != null ? known : byPlace;
    }

    private static Encoding encoding(Node parameter, In in) {
        boolean reserved = parameter.isTrue("allowReserved");
        // in a path, what is reserved includes the slash, as it does in a value that is encoded already
        if (parameter.isTrue("x-ms-skip-url-encoding") || (reserved && in == In.PATH)) {
            return Encoding.NONE;
        } else if (reserved && in == In.QUERY) {
            return Encoding.RESERVED;
        }
        return in == In.PATH && parameter.get("x-path-encoding").isPresent() ? Encoding.COMPONENT : Encoding.UNRESERVED;
    }
}
