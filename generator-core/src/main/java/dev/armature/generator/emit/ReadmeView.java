package dev.armature.generator.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.armature.generator.model.Api;
import dev.armature.generator.model.Docs;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.OperationGroup;
import dev.armature.generator.model.SecurityScheme;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.naming.ClientNames;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the template of the README may show. All texts are safe Markdown; lists of none or one take the place of conditions.
 *
 * @param usage the lines of a code sample
 * @param longRunning one item when there are long-running operations
 * @param provisioned one item when there are others that may go on after their answer
 * @param models how many models there are, in words
 */
record ReadmeView(
        String title,
        List<String> description,
        String version,
        String source,
        List<String> usage,
        List<Client> clients,
        List<Operations> longRunning,
        List<Operations> provisioned,
        List<Failure> errors,
        String models,
        String modelsPackage) {

    /** A group of operations. */
    record Client(String name, List<String> description, List<Row> operations) {}

    /** An operation: its id, method and path, Java signature. */
    record Row(String id, String request, String java) {}

    /** The names of operations. */
    record Operations(String operations) {}

    /** An exception and the form of its error body. */
    record Failure(String exception, String body) {}

    static ReadmeView of(EmitContext context, ClientStyle style) {
        Api api = context.api();
        int models = api.types().size();
        return new ReadmeView(
                MarkdownText.text(api.name()),
                texts(api.docs()),
                MarkdownText.text(api.version()),
                MarkdownText.code(fileName(api.source().file())),
                usage(context, style),
                api.groups().stream()
                        .map(group -> client(context, group, style))
                        .toList(),
                operations(context, operation -> operation.longRunning().isPresent()),
                operations(context, operation -> Provisioning.isTold(context, operation)),
                failures(context),
                models == 1 ? "One model" : models + " models",
                context.names().modelsPackage());
    }

    /** The directories in front of it depend on where the generator is run. */
    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static List<String> texts(Docs docs) {
        String text = docs.description().isBlank() ? docs.summary() : docs.description();
        return text.isBlank() ? List.of() : List.of(MarkdownText.text(text));
    }

    private static void addSetters(List<ClientParameter> parameters, List<String> lines) {
        parameters.stream()
                .filter(ClientParameter::isMandatory)
                .forEach(parameter -> lines.add("        ." + parameter.javaName() + '(' + parameter.javaName() + ')'));
    }

    private static List<String> usage(EmitContext context, ClientStyle style) {
        if (context.api().groups().isEmpty()) {
            return List.of();
        }
        OperationGroup group = context.api().groups().get(0);
        String client = interfaceName(context.names().client(group), style);
        List<String> lines = new ArrayList<>();
        lines.add(client + " client = " + client + ".builder()");
        if (!DefaultsCode.isUsable(context.api().endpoint())) {
            boolean chosen = context.api()
                    .hostTemplate()
                    .filter(url -> !url.matches("\\{[^{}]*}(/.*)?"))
                    .isPresent();
            if (!chosen) {
                lines.add("        .endpoint(endpoint)");
            }
            addSetters(ClientParameter.ofHost(context), lines);
        }
        SecurityCode.schemes(group).values().stream()
                .filter(scheme -> scheme.kind() != SecurityScheme.Kind.MUTUAL_TLS)
                .findFirst()
                .ifPresent(scheme -> lines.add("        .credential(" + credential(scheme) + ')'));
        addSetters(ClientParameter.of(context, group), lines);
        lines.add("        .build();");
        return List.copyOf(lines);
    }

    private static String credential(SecurityScheme scheme) {
        return switch (scheme.kind()) {
            case BASIC -> "Credential.basic(user, password)";
            case API_KEY_HEADER, API_KEY_QUERY, API_KEY_COOKIE -> "Credential.apiKey(key)";
            case HTTP -> "Credential.http(scheme, secret)";
            case OAUTH2, OPEN_ID_CONNECT, BEARER, MUTUAL_TLS, OTHER -> "Credential.bearer(tokenSource)";
        };
    }

    private static Client client(EmitContext context, OperationGroup group, ClientStyle style) {
        String name = interfaceName(context.names().client(group), style);
        List<Row> rows = group.operations().stream()
                .map(operation -> row(context, operation, style))
                .toList();
        return new Client(MarkdownText.java(name), texts(group.docs()), rows);
    }

    private static Row row(EmitContext context, Operation operation, ClientStyle style) {
        Signature signature = Signature.of(context, operation);
        MethodSpec head = ClientMethods.head(
                        signature, Form.of(signature).get(0), style.sync() ? Style.SYNC : Style.ASYNC)
                .build();
        return new Row(
                MarkdownText.code(operation.operationId()),
                MarkdownText.code(operation.method() + ' ' + operation.path()),
                MarkdownText.java(java(head)));
    }

    private static String interfaceName(ClientNames names, ClientStyle style) {
        return (style.sync() ? names.client() : names.asyncClient()).simpleName();
    }

    private static List<Operations> operations(EmitContext context, Predicate<Operation> which) {
        String names = context.api().groups().stream()
                .flatMap(group -> group.operations().stream())
                .filter(which)
                .map(operation ->
                        MarkdownText.java(context.names().operation(operation).method()))
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? List.of() : List.of(new Operations(names));
    }

    private static List<Failure> failures(EmitContext context) {
        return context.api().groups().stream()
                .flatMap(group -> group.operations().stream())
                .flatMap(operation -> AnswersCode.errorTypes(operation).stream())
                .map(TypeRef.Named::id)
                .distinct()
                .map(id -> new Failure(
                        MarkdownText.java(context.names().exception(id).simpleName()),
                        MarkdownText.java(context.names().type(id).simpleName())))
                .toList();
    }

    private static String java(MethodSpec head) {
        String parameters = head.parameters().stream()
                .map(parameter -> java(parameter.type()) + ' ' + parameter.name())
                .collect(Collectors.joining(", "));
        return java(head.returnType()) + ' ' + head.name() + '(' + parameters + ')';
    }

    /** The type as one reads it: without packages and annotations. */
    private static String java(TypeName type) {
        if (type instanceof ClassName name) {
            return String.join(".", name.simpleNames());
        } else if (type instanceof ParameterizedTypeName generic) {
            return java(generic.rawType())
                    + generic.typeArguments().stream()
                            .map(ReadmeView::java)
                            .collect(Collectors.joining(", ", "<", ">"));
        } else if (type instanceof ArrayTypeName array) {
            return java(array.componentType()) + "[]";
        }
        return type.withoutAnnotations().toString();
    }
}
