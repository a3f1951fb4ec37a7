package dev.armature.generator.build;

import dev.armature.generator.model.FormDef;
import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.Property;
import dev.armature.generator.model.Secrets;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.spec.Node;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pass: what must never be printed. Runs last, because it needs to know which types are used. */
final class SecretsPass {
    private final Context context;
    private final SecretSchemas schemas;

    private SecretsPass(Context context) {
        this.context = context;
        this.schemas = new SecretSchemas(new SchemaViews(context));
    }

    static Secrets apply(
            Context context, List<IdentifiedOperation> sources, List<Operation> operations, Collection<TypeDef> types) {
        SecretsPass pass = new SecretsPass(context);
        Set<String> secret = sources.stream()
                .filter(pass::hasSecretBody)
                .map(IdentifiedOperation::operationId)
                .collect(Collectors.toSet());
        List<String> bodies = operations.stream()
                .filter(operation -> secret.contains(operation.variantOf().orElse(operation.operationId())))
                .map(Operation::operationId)
                .toList();
        return new Secrets(members(types), bodies);
    }

    private static List<String> members(Collection<TypeDef> types) {
        return types.stream()
                .flatMap(SecretsPass::properties)
                .filter(Property::secret)
                .map(Property::name)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<Property> properties(TypeDef type) {
        if (type instanceof FormDef form) {
            return form.properties().stream();
        }
        return type instanceof ObjectDef object ? object.properties().stream() : Stream.empty();
    }

    private boolean hasSecretBody(IdentifiedOperation operation) {
        Stream<Node> answers = operation.node().get("responses").map(Node::members).orElse(Map.of()).values().stream();
        return Stream.concat(operation.node().get("requestBody").stream(), answers)
                .map(context.document()::resolve)
                .flatMap(owner -> owner.get("content").map(Node::members).orElse(Map.of()).values().stream())
                .map(media -> media.get("schema"))
                .flatMap(Optional::stream)
                .anyMatch(schemas::isSecret);
    }
}
