package dev.armature.generator.spec;

import dev.armature.generator.model.Diagnostics;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns swagger-parser's messages into diagnostics: where in the files, how bad, and in words of ours where that says more. */
final class ParserMessages {
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "attribute (?<path>.*?) is (?<problem>unexpected|missing|unsupported|repeated|not of type .*|reserved .*)",
            Pattern.DOTALL);
    private static final Pattern LAST_NAME = Pattern.compile("[^.'()\\[\\]= ]+");
    private static final String WRONG_TYPE = "not of type ";
    private static final String NO_OBJECT = WRONG_TYPE + "`object`";

    /** Absent, these cost documentation or credentials we do not obtain ourselves, never a type. */
    private static final Set<String> DISPENSABLE = Set.of(
            "description",
            "items",
            "authorizationUrl",
            "tokenUrl",
            "refreshUrl",
            "scopes",
            "openIdConnectUrl",
            "url",
            "name");

    /** Of another type than they must be, these leave nothing to generate from. */
    private static final Set<String> STRUCTURAL = Set.of(
            "",
            "$ref",
            "additionalProperties",
            "allOf",
            "anyOf",
            "components",
            "content",
            "discriminator",
            "enum",
            "in",
            "info",
            "items",
            "name",
            "oneOf",
            "parameters",
            "paths",
            "properties",
            "requestBody",
            "required",
            "responses",
            "schema",
            "schemas",
            "security",
            "servers",
            "type");

    private ParserMessages() {}

    /** Reports a message: as an error when it speaks of something that generation depends on. */
    static void report(String message, Node root, Diagnostics diagnostics) {
        Matcher attribute = ATTRIBUTE.matcher(message);
        if (isCheckedBetter(message)) {
            return;
        } else if (attribute.matches()) {
            reportAttribute(attribute.group("path"), attribute.group("problem"), root, diagnostics);
        } else {
            reportProse(message, root, diagnostics);
        }
    }

    /** What {@link PathParameters}, {@link References} and the model builder report with a place; the latter numbers repeated ids. */
    private static boolean isCheckedBetter(String message) {
        return message.contains("$ref target ")
                || (message.contains(".#/components/") && message.endsWith(" is missing"))
                || message.endsWith("is not of type `schema`")
                || message.endsWith("operationId is repeated")
                || message.contains("For path parameter")
                || message.contains("Declared path parameter");
    }

    private static void reportAttribute(String path, String problem, Node root, Diagnostics diagnostics) {
        MessagePlace place = MessagePlace.find(root, path);
        String last = lastName(place.rest());
        String name = last.isEmpty() ? lastName(path) : last;
        Node node = node(place, name, problem);
        if (problem.equals(NO_OBJECT) && isSchemaOf31(node, root)) {
            return;
        }
        String text = text(node, name, problem);
        if (isError(name, problem, path)) {
            diagnostics.error(node.where(), text);
        } else {
            diagnostics.warning(node.where(), text);
        }
    }

    private static Node node(MessagePlace place, String name, String problem) {
        if (problem.equals("missing")) {
            return name.equals("items") ? place.arrayWithoutItems() : place.node();
        }
        Node node = place.member(name);
        // when an object is said to be no object, one of its properties is meant
        return node.isObject() && problem.equals(NO_OBJECT) ? MessagePlace.wrongProperty(node) : node;
    }

    /** From 3.1 on, {@code true} and {@code false} are schemas, which the parser does not always know. */
    private static boolean isSchemaOf31(Node node, Node root) {
        return node.kind() == Node.Kind.BOOLEAN
                && root.text("openapi").orElse("").startsWith("3.1");
    }

    private static boolean isError(String name, String problem, String path) {
        return switch (problem) {
            case "missing" -> !DISPENSABLE.contains(name) || path.matches(".*parameters.*name");
            default ->
                problem.startsWith(WRONG_TYPE)
                        && !path.contains("=")
                        && (STRUCTURAL.contains(name) || (problem.equals(NO_OBJECT) && !name.equals("default")));
        };
    }

    private static String text(Node node, String name, String problem) {
        String own = node.pointer().last();
        if (problem.equals("missing")) {
            boolean parameter = name.equals("content") && node.get("in").isPresent();
            return parameter ? "The parameter has neither \"schema\" nor \"content\"." : quoted(name) + " is missing.";
        } else if (!problem.startsWith(WRONG_TYPE)) {
            return quoted(name) + " is " + problem + '.';
        }
        String types = problem.substring(WRONG_TYPE.length())
                .replaceAll("[`\\[\\]]", "")
                .strip();
        return quoted(own.isEmpty() ? name : own) + " must be " + (types.contains("|") ? "one of " : "of type ")
                + types.replace("|", ", ") + '.';
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    private static void reportProse(String message, Node root, Diagnostics diagnostics) {
        MessagePlace place = MessagePlace.find(root, message);
        Node node = place.memberNamedInRest();
        String prose = place.rest().replaceFirst("^[. ]+", "");
        String text = prose.endsWith(".") ? prose : prose + '.';
        if (prose.contains("should start with /")) {
            diagnostics.error(node.where(), text);
        } else {
            diagnostics.warning(node.where(), text);
        }
    }

    private static String lastName(String path) {
        int value = path.indexOf("=`");
        Matcher names = LAST_NAME.matcher(value < 0 ? path : path.substring(0, value));
        String last = "";
        while (names.find()) {
            last = names.group();
        }
        return last;
    }
}
