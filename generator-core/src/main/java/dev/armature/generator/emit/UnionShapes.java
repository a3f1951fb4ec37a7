package dev.armature.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.armature.generator.model.DiscriminatedDef;
import dev.armature.generator.model.EnumDef;
import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.Property;
import dev.armature.generator.model.ScalarKind;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.model.UnionDef;
import dev.armature.generator.poet.Literals;
import dev.armature.generator.poet.RuntimeTypes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be told of the types of a union by looking at a value, as expressions of {@code JsonShape}. */
final class UnionShapes {
    /** Enumerations that close with more values than this are told by asking their class. */
    private static final int FEW = 8;

    private final EmitContext context;
    /** Of each member of any object in the union, the kinds it has there; what is of one kind tells nothing apart. */
    private final Map<String, Set<String>> kinds = new HashMap<>();

    private final Map<String, Integer> owners = new HashMap<>();
    private final Set<String> rivals = new HashSet<>();

    UnionShapes(UnionShape shape) {
        this.context = shape.context();
        Set<String> met = new HashSet<>();
        for (UnionShape.Case each : shape.cases()) {
            String kind = kind(each.ref());
            if (!met.add(kind)) {
                rivals.add(kind);
            }
            gather(each.ref(), new HashSet<>());
        }
        if (met.contains("ANY")) {
            rivals.addAll(List.of("OBJECT", "LIST", "ANY"));
        }
    }

    /** The shape of one of the types; the kind of JSON alone where no other type is of that kind. */
    CodeBlock of(TypeRef type) {
        return rivals.contains(kind(type)) ? shape(type, new HashSet<>()) : constant(kind(type));
    }

    private CodeBlock shape(TypeRef type, Set<TypeId> seen) {
        if (type instanceof TypeRef.ListOf list) {
            return list.item() instanceof TypeRef.AnyValue
                    ? constant("LIST")
                    : CodeBlock.of("$T.list($L)", RuntimeTypes.JSON_SHAPE, shape(list.item(), seen));
        } else if (type instanceof TypeRef.MapOf map) {
            return map.value() instanceof TypeRef.AnyValue
                    ? constant("OBJECT")
                    : CodeBlock.of("$T.map($L)", RuntimeTypes.JSON_SHAPE, shape(map.value(), seen));
        } else if (type instanceof TypeRef.Named named) {
            TypeDef def = context.api().type(named.id());
            if (def instanceof ObjectDef object) {
                return object(object);
            } else if (def instanceof DiscriminatedDef base) {
                return discriminated(base);
            } else if (def instanceof UnionDef union) {
                return union(union, seen);
            }
        }
        return constant(kind(type));
    }

    private CodeBlock union(UnionDef union, Set<TypeId> seen) {
        if (!seen.add(union.id()) || union.alternatives().isEmpty()) {
            return constant("ANY");
        }
        Set<CodeBlock> shapes = new LinkedHashSet<>();
        union.alternatives().forEach(alternative -> shapes.add(shape(alternative.type(), seen)));
        return shapes.size() == 1
                ? shapes.iterator().next()
                : CodeBlock.of("$T.oneOf($L)", RuntimeTypes.JSON_SHAPE, CodeBlock.join(shapes, ", "));
    }

    private CodeBlock object(ObjectDef def) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "$T.object($L)",
                        RuntimeTypes.JSON_SHAPE,
                        BuilderEmitter.sharedWireNames(ObjectShape.of(def, context)));
        List<CodeBlock> required = def.properties().stream()
                .filter(Property::required)
                .map(property -> Literals.string(property.name()))
                .toList();
        if (!required.isEmpty()) {
            code.add("\n.required($L)", CodeBlock.join(required, ", "));
        }
        def.properties().forEach(property -> addMember(property, code));
        return code.build();
    }

    private void addMember(Property property, CodeBlock.Builder code) {
        CodeBlock name = Literals.string(property.name());
        if (property.constant().isPresent()) {
            code.add(
                    "\n.constant($L, $L)",
                    name,
                    Literals.string(property.constant().get()));
            return;
        }
        if (kinds.getOrDefault(property.name(), Set.of()).size() > 1
                && !kind(property.type()).equals("ANY")) {
            code.add("\n.member($L, $L)", name, constant(kind(property.type())));
        }
        context.types().enumeration(property.type()).ifPresent(known -> addListed(name, known, property, code));
    }

    private void addListed(CodeBlock name, EnumDef known, Property property, CodeBlock.Builder code) {
        boolean closed =
                !known.open() && known.values().size() <= FEW && !known.values().isEmpty();
        if (closed) {
            List<CodeBlock> values = known.values().stream()
                    .map(value -> Literals.string(value.value()))
                    .toList();
            code.add("\n.constant($L, $L)", name, CodeBlock.join(values, ", "));
        } else if (known.type().equals(new TypeRef.Scalar(ScalarKind.STRING))
                && owners.getOrDefault(property.name(), 0) > 1) {
            ClassName type = context.types().named(known.id());
            code.add(
                    "\n.listed($L, text -> $T.of(text).known() != $T.UNRECOGNIZED)",
                    name,
                    type,
                    type.nestedClass("Known"));
        }
    }

    private CodeBlock discriminated(DiscriminatedDef base) {
        List<CodeBlock> values = base.variants().stream()
                .map(variant -> Literals.string(variant.value()))
                .toList();
        CodeBlock name = Literals.string(base.discriminator());
        return values.isEmpty()
                ? CodeBlock.of("$T.OBJECT.required($L)", RuntimeTypes.JSON_SHAPE, name)
                : CodeBlock.of(
                        "$T.OBJECT.required($L).listed($L, $T.of($L)::contains)",
                        RuntimeTypes.JSON_SHAPE,
                        name,
                        name,
                        Set.class,
                        CodeBlock.join(values, ", "));
    }

    private void gather(TypeRef type, Set<TypeId> seen) {
        TypeRef inner = type;
        while (inner instanceof TypeRef.ListOf || inner instanceof TypeRef.MapOf) {
            inner = inner instanceof TypeRef.ListOf list ? list.item() : ((TypeRef.MapOf) inner).value();
        }
        if (!(inner instanceof TypeRef.Named named) || !seen.add(named.id())) {
            return;
        }
        TypeDef def = context.api().type(named.id());
        if (def instanceof ObjectDef object) {
            for (Property property : object.properties()) {
                owners.merge(property.name(), 1, Integer::sum);
                kinds.computeIfAbsent(property.name(), any -> new HashSet<>()).add(kind(property.type()));
            }
        } else if (def instanceof UnionDef union) {
            union.alternatives().forEach(alternative -> gather(alternative.type(), seen));
        }
    }

    private static CodeBlock constant(String kind) {
        return CodeBlock.of("$T.$N", RuntimeTypes.JSON_SHAPE, kind);
    }

    /** The constant of {@code JsonShape} for the kind of JSON that values of a type are. */
    private String kind(TypeRef type) {
        if (type instanceof TypeRef.ListOf) {
            return "LIST";
        } else if (type instanceof TypeRef.MapOf) {
            return "OBJECT";
        } else if (type instanceof TypeRef.Scalar scalar) {
            return kind(scalar.kind());
        } else if (type instanceof TypeRef.Named named) {
            TypeDef def = context.api().type(named.id());
            if (def instanceof EnumDef known) {
                return kind(known.type());
            }
            return def instanceof UnionDef ? "ANY" : "OBJECT";
        }
        return type instanceof TypeRef.Binary ? "TEXT" : "ANY";
    }

    private static String kind(ScalarKind kind) {
        return switch (kind) {
            case BOOLEAN -> "BOOLEAN";
            case INT32,
                    INT64,
                    INTEGER,
                    FLOAT,
                    DOUBLE,
                    DECIMAL,
                    UNIX_TIME,
                    UNIX_TIME_NUMBER,
                    DURATION_SECONDS,
                    DURATION_SECONDS_NUMBER -> "NUMBER";
            default -> "TEXT";
        };
    }
}
