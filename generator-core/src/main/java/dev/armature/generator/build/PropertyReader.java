package dev.armature.generator.build;

import dev.armature.generator.model.Access;
import dev.armature.generator.model.Property;
import dev.armature.generator.spec.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Pass: members of object schemas to {@link Property}. */
final class PropertyReader {
    private static final Set<String> MUTABILITY = Set.of("create", "read", "update");

    private final Context context;
    private final SchemaReader schemas;

    PropertyReader(Context context, SchemaReader schemas) {
        this.context = context;
        this.schemas = schemas;
    }

    Property read(Composition.Member member, boolean required) {
        SchemaReader.Use use = schemas.read(member.schema(), TypeNames.member(member.owner(), member.name()));
        SchemaView view = use.view();
        return new Property(
                member.name(),
                view.here("x-ms-client-name").map(Node::text),
                use.type(),
                required,
                view.nullable(),
                access(view),
                view.isTrue("x-ms-secret")
                        || view.text("format").filter("password"::equals).isPresent(),
                flatten(use),
                view.get("default").map(Node::toJson),
                ConstraintReader.read(view, use.formatTells()),
                view.docs(),
                member.schema().where());
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
        return view.get("x-ms-mutability").map(this::mutability).orElse(Access.READ_WRITE);
    }

    private Access mutability(Node extension) {
        List<Node> unknown = extension.items().stream()
                .filter(item -> !MUTABILITY.contains(item.text()))
                .toList();
        unknown.forEach(item -> context.warn(item, "x-ms-mutability knows \"create\", \"read\" and \"update\" only."));
        Set<String> moments = extension.items().stream().map(Node::text).collect(Collectors.toSet());
        moments.retainAll(MUTABILITY);
        if (moments.isEmpty()) {
            return Access.READ_WRITE;
        } else if (!moments.contains("read")) {
            return Access.WRITE_ONLY;
        } else if (moments.contains("update")) {
            return Access.READ_WRITE;
        }
        return moments.contains("create") ? Access.CREATE_ONLY : Access.READ_ONLY;
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
