package dev.armature.generator.build;

import dev.armature.generator.model.Pointer;
import dev.armature.generator.spec.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pass: {@code allOf} of any depth, with any number of parents, to one flat list of members. */
final class Composition {
    private final Context context;
    private final SchemaViews views;
    private final Keywords keywords;
    private final Discriminators discriminators;

    Composition(Context context, SchemaViews views, Keywords keywords, Discriminators discriminators) {
        this.context = context;
        this.views = views;
        this.keywords = keywords;
        this.discriminators = discriminators;
    }

    /**
     * A property where it is declared.
     *
     * @param owner the type that declares it, which names what is written in place there
     */
    record Member(String name, Node schema, String owner) {}

    /** A property that a type declares although it inherits one of that name. */
    record Redefinition(Member inherited, Member own) {}

    /**
     * An object with everything it inherits.
     *
     * @param members inherited ones first; a redefined one keeps its place
     * @param required names to where they are listed
     * @param additional the nearest {@code additionalProperties}
     */
    record Merged(
            Map<String, Member> members,
            Map<String, Node> required,
            Optional<Node> additional,
            List<Redefinition> redefinitions) {}

    Merged merge(Node schema, String name) {
        Merge merge = new Merge(discriminators.properties(schema));
        merge.add(schema, name, 0);
        return new Merged(merge.members, merge.required, Optional.ofNullable(merge.additional), merge.redefinitions);
    }

    private final class Merge {
        private final Map<String, Member> members = new LinkedHashMap<>();
        private final Map<String, Node> required = new LinkedHashMap<>();
        private final List<Redefinition> redefinitions = new ArrayList<>();
        private final Set<Pointer> seen = new HashSet<>();
        private final Set<String> discriminating;
        private @Nullable Node additional;

        private Merge(Set<String> discriminating) {
            this.discriminating = discriminating;
        }

        private void add(Node schema, String owner, int depth) {
            if (depth > SchemaViews.DEPTH_LIMIT) {
                context.error(
                        schema, "\"allOf\" nests deeper than " + SchemaViews.DEPTH_LIMIT + " levels. Flatten it.");
                return;
            }
            // a parent met twice, or by itself, has nothing to add
            if (!seen.add(schema.pointer())) {
                return;
            }
            keywords.report(schema);
            addTarget(schema, depth);
            for (Node item : schema.items("allOf")) {
                add(item, owner, depth + 1);
            }
            List<Node> alternatives = SchemaViews.alternatives(schema);
            if (alternatives.size() == 1 && Discriminators.own(schema).isEmpty()) {
                // one to choose from is one more part
                add(alternatives.get(0), owner, depth + 1);
            }
            if (depth > 0) {
                warnAboutAlternatives(schema);
            }
            addOwn(schema, owner);
        }

        private void addTarget(Node schema, int depth) {
            Optional<String> ref = schema.ref();
            Optional<Node> target = ref.isPresent() ? views.target(schema) : Optional.empty();
            if (target.isPresent()) {
                String name = TypeNames.component(target.get(), SchemaViews.key(ref.get()));
                add(target.get(), name, depth + 1);
            }
        }

        private void addOwn(Node schema, String owner) {
            for (Map.Entry<String, Node> property : schema.members("properties").entrySet()) {
                Member own = new Member(property.getKey(), property.getValue(), owner);
                Member inherited = members.put(own.name(), own);
                if (inherited != null && discriminating.contains(own.name())) {
                    // a subtype names the value of its discriminator; the base says what type it has
                    members.put(own.name(), inherited);
                } else if (inherited != null
                        && !inherited.schema().pointer().equals(own.schema().pointer())) {
                    redefinitions.add(new Redefinition(inherited, own));
                }
            }
            for (Node name : schema.items("required")) {
                required.put(name.text(), name);
            }
            additional = schema.get("additionalProperties").orElse(additional);
        }

        /** Those of a discriminator are subtypes, of which this is one. */
        private void warnAboutAlternatives(Node schema) {
            if (Discriminators.own(schema).isPresent()
                    || SchemaViews.alternatives(schema).size() < 2) {
                return;
            }
            for (String keyword : List.of("oneOf", "anyOf")) {
                if (schema.get(keyword).isPresent()) {
                    context.warn(
                            schema.get(keyword).get(),
                            "\"" + keyword
                                    + "\" in several parts of \"allOf\", or in a part of a part, is not read. Its members"
                                    + " are kept as unknown members.");
                }
            }
        }
    }
}
