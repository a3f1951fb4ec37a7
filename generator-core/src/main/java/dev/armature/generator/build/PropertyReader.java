package dev.armature.generator.build;

import dev.armature.generator.model.Access;
import dev.armature.generator.model.Constraints;
import dev.armature.generator.model.Docs;
import dev.armature.generator.model.Property;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.spec.AzureExtensions;
import dev.armature.generator.spec.AzureExtensions.Mutability;
import dev.armature.generator.spec.Node;
import java.util.Optional;
import java.util.Set;

/** Pass: members of object schemas to {@link Property}. */
final class PropertyReader {
    private final Context context;
    private final SchemaReader schemas;
    private final SecretSchemas secrets;
    private final FixedValues fixed;

    PropertyReader(Context context, SchemaReader schemas) {
        this.context = context;
        this.schemas = schemas;
        this.secrets = new SecretSchemas(schemas.views());
        this.fixed = new FixedValues(context);
    }

    Property read(Composition.Member member, boolean required) {
        SchemaReader.Use use = schemas.read(member.schema(), TypeNames.member(member.owner(), member.name()));
        SchemaView view = use.view();
        view.here("x-ms-client-default")
                .ifPresent(value -> context.warn(
                        value,
                        "Client defaults are sent for parameters only. The property is left out unless it is set."));
        return new Property(
                member.name(),
                view.here("x-ms-client-name").map(Node::text),
                use.type(),
                required,
                view.nullable(),
                access(view),
                secrets.isSecret(member.schema()),
                flatten(use),
                constant(use, required),
                view.get("default").map(Node::toJson),
                ConstraintReader.read(view, use.formatTells()),
                view.docs(),
                member.schema().where());
    }

    /** The only value of a property that has to be sent. */
    private Optional<String> constant(SchemaReader.Use use, boolean required) {
        SchemaView view = use.view();
        boolean sent = required && !view.nullable() && access(view) != Access.READ_ONLY;
        boolean fits = use.type() instanceof TypeRef.Scalar || schemas.types().isEnumeration(use.type());
        return sent && fits ? fixed.constant(view) : Optional.empty();
    }

    /** A part of a form that is bytes. */
    Property file(Composition.Member member, boolean required, TypeRef type) {
        SchemaView view = schemas.views().of(member.schema());
        return new Property(
                member.name(),
                view.here("x-ms-client-name").map(Node::text),
                type,
                required,
                view.nullable(),
                access(view),
                false,
                false,
                Optional.empty(),
                Constraints.NONE,
                view.docs(),
                member.schema().where());
    }

    /** A discriminator that no schema declares: a string. */
    Property discriminator(String name, boolean required, Node schema) {
        return new Property(
                name,
                Optional.empty(),
                SchemaReader.string(),
                required,
                false,
                Access.READ_WRITE,
                false,
                false,
                Optional.empty(),
                Constraints.NONE,
                Docs.NONE,
                schema.get("discriminator").orElse(schema).where());
    }

    private Access access(SchemaView view) {
        if (view.isTrue("readOnly")) {
            if (view.isTrue("writeOnly")) {
                context.warn(
                        view.layers().get(0), "A property cannot be both readOnly and writeOnly. It is read-only.");
            }
            return Access.READ_ONLY;
        }
        if (view.isTrue("writeOnly")) {
            return Access.WRITE_ONLY;
        }
        return view.layers().stream()
                .flatMap(layer -> AzureExtensions.mutability(layer).stream())
                .findFirst()
                .map(PropertyReader::mutability)
                .orElse(Access.READ_WRITE);
    }

    private static Access mutability(Set<Mutability> moments) {
        if (moments.isEmpty()) {
            return Access.READ_WRITE;
        } else if (!moments.contains(Mutability.READ)) {
            return Access.WRITE_ONLY;
        } else if (moments.contains(Mutability.UPDATE)) {
            return Access.READ_WRITE;
        }
        return moments.contains(Mutability.CREATE) ? Access.CREATE_ONLY : Access.READ_ONLY;
    }

    private boolean flatten(SchemaReader.Use use) {
        Optional<Node> asked = use.view().here("x-ms-client-flatten").filter(value -> value.text()
                .equals("true"));
        if (asked.isPresent() && !schemas.types().isObject(use.type())) {
            context.warn(asked.get(), "Only objects with properties can be flattened. The property stays as it is.");
            return false;
        }
        return asked.isPresent();
    }
}
