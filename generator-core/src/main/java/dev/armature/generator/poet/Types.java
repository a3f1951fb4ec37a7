package dev.armature.generator.poet;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.armature.generator.model.Api;
import dev.armature.generator.model.EnumDef;
import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.ScalarKind;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.naming.JavaName;
import dev.armature.generator.naming.Names;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The Java type of every {@link TypeRef}. Immutable.
 *
 * <p>Two views exist: {@link #of} for arguments and headers, {@link #json} for properties and JSON bodies. They differ in streamed
 * bytes, {@code BinaryBody} for clients and {@code byte[]} in JSON. Both are boxed.
 */
public final class Types {
    private static final ClassName OPTIONAL = ClassName.get(Optional.class);
    private static final ClassName LIST = ClassName.get(List.class);
    private static final ClassName MAP = ClassName.get(Map.class);
    private static final ClassName STRING = ClassName.get(String.class);

    private final Api api;
    private final Names names;

    private Types(Api api, Names names) {
        // TypeName and ClassName initialise each other: two threads that meet them first deadlock. Types exist before
        // threads.
        Objects.requireNonNull(ClassName.OBJECT);
        this.api = api;
        this.names = names;
    }

    /** The types of one API. */
    public static Types of(Api api, Names names) {
        return new Types(api, names);
    }

    /** The class of a top-level name. */
    public static ClassName className(JavaName name) {
        return ClassName.get(name.packageName(), name.simpleName());
    }

    /** {@code Optional<T>}. */
    public static TypeName optional(TypeName type) {
        return ParameterizedTypeName.get(OPTIONAL, type.box());
    }

    /** {@code List<T>}. */
    public static TypeName list(TypeName type) {
        return ParameterizedTypeName.get(LIST, type.box());
    }

    /** {@code Map<String, T>}. */
    public static TypeName map(TypeName type) {
        return ParameterizedTypeName.get(MAP, STRING, type.box());
    }

    /** {@code Set<T>}. */
    public static TypeName set(TypeName type) {
        return ParameterizedTypeName.get(ClassName.get(Set.class), type.box());
    }

    /** The boxed type with JSpecify's {@code @Nullable} where the language wants it. */
    public static TypeName nullable(TypeName type) {
        return type.box().annotated(Annotations.nullable());
    }

    /** The class of a named type. */
    public ClassName named(TypeId id) {
        return className(names.type(id));
    }

    /** The boxed type of an argument, result or header of a client. */
    public TypeName of(TypeRef type) {
        return type.match(new Mapping(false));
    }

    /** The type of a required argument or component: {@link #of}, as a primitive where there is one. */
    public TypeName parameter(TypeRef type) {
        return primitive(of(type));
    }

    /** {@link #of} with {@code @Nullable}, for optional arguments. */
    public TypeName optionalParameter(TypeRef type) {
        return nullable(of(type));
    }

    /** What an accessor of a client-side value returns: {@link #parameter} when required, else {@code Optional}. */
    public TypeName accessor(TypeRef type, boolean required) {
        return required ? parameter(type) : optional(of(type));
    }

    /** The boxed type of a JSON value: a property, an item, a JSON body. */
    public TypeName json(TypeRef type) {
        return type.match(new Mapping(true));
    }

    /** {@link #json}, as a primitive where there is one. */
    public TypeName jsonPrimitive(TypeRef type) {
        return primitive(json(type));
    }

    /** An expression of type {@code JsonType<T>} where T is {@link #json}. */
    public CodeBlock jsonType(TypeRef type) {
        return type.match(new JsonTypeExpression());
    }

    /** The object behind a reference; empty when it is anything else. */
    public Optional<ObjectDef> object(TypeRef type) {
        return definition(type)
                .flatMap(def -> def instanceof ObjectDef object ? Optional.of(object) : Optional.empty());
    }

    /** The enum behind a reference; empty when it is anything else. */
    public Optional<EnumDef> enumeration(TypeRef type) {
        return definition(type).flatMap(def -> def instanceof EnumDef value ? Optional.of(value) : Optional.empty());
    }

    /** Whether values are {@code byte[]} in JSON: mutable, and compared by identity unless one takes care. */
    public boolean isBytes(TypeRef type) {
        return json(type) instanceof ArrayTypeName;
    }

    private Optional<TypeDef> definition(TypeRef type) {
        return type instanceof TypeRef.Named named ? Optional.of(api.type(named.id())) : Optional.empty();
    }

    private static TypeName primitive(TypeName type) {
        return type.isBoxedPrimitive() ? type.unbox() : type;
    }

    private final class Mapping implements TypeRef.Cases<TypeName> {
        private final boolean inJson;

        Mapping(boolean inJson) {
            this.inJson = inJson;
        }

        @Override
        public TypeName scalar(ScalarKind kind) {
            return switch (kind) {
                case STRING -> STRING;
                case BOOLEAN -> TypeName.BOOLEAN.box();
                case INT32, INT32_TEXT -> TypeName.INT.box();
                case INT64, INT64_TEXT -> TypeName.LONG.box();
                case INTEGER, INTEGER_TEXT -> ClassName.get(BigInteger.class);
                case FLOAT -> TypeName.FLOAT.box();
                case DOUBLE, DOUBLE_TEXT -> TypeName.DOUBLE.box();
                case DECIMAL, DECIMAL_TEXT -> ClassName.get(BigDecimal.class);
                case DATE -> ClassName.get(LocalDate.class);
                case DATE_TIME, DATE_TIME_RFC1123, UNIX_TIME, UNIX_TIME_NUMBER, UNIX_TIME_TEXT ->
                    ClassName.get(OffsetDateTime.class);
                case DATE_TIME_LOCAL -> ClassName.get(LocalDateTime.class);
                case TIME_LOCAL -> ClassName.get(LocalTime.class);
                case DURATION, DURATION_SECONDS, DURATION_SECONDS_NUMBER -> ClassName.get(Duration.class);
                case UUID -> ClassName.get(UUID.class);
                case URI -> ClassName.get(URI.class);
                case BYTES, BYTES_URL -> ArrayTypeName.of(TypeName.BYTE);
            };
        }

        @Override
        public TypeName list(TypeRef item) {
            return Types.list(item.match(this));
        }

        @Override
        public TypeName map(TypeRef value) {
            return Types.map(value.match(this));
        }

        @Override
        public TypeName named(TypeId id) {
            return Types.this.named(id);
        }

        @Override
        public TypeName any() {
            return ClassName.OBJECT;
        }

        @Override
        public TypeName binary() {
            return inJson ? ArrayTypeName.of(TypeName.BYTE) : RuntimeTypes.BINARY_BODY;
        }
    }

    private final class JsonTypeExpression implements TypeRef.Cases<CodeBlock> {
        @Override
        public CodeBlock scalar(ScalarKind kind) {
            TypeRef type = new TypeRef.Scalar(kind);
            return WireFormats.inJson(type)
                    .map(format -> CodeBlock.of("$T.of($L)", RuntimeTypes.JSON_TYPE, format))
                    .orElseGet(() -> ofClass(json(type)));
        }

        @Override
        public CodeBlock list(TypeRef item) {
            return CodeBlock.of("$T.list($L)", RuntimeTypes.JSON_TYPE, item.match(this));
        }

        @Override
        public CodeBlock map(TypeRef value) {
            return CodeBlock.of("$T.map($L)", RuntimeTypes.JSON_TYPE, value.match(this));
        }

        @Override
        public CodeBlock named(TypeId id) {
            return ofClass(Types.this.named(id));
        }

        @Override
        public CodeBlock any() {
            return CodeBlock.of("$T.any()", RuntimeTypes.JSON_TYPE);
        }

        @Override
        public CodeBlock binary() {
            return ofClass(json(new TypeRef.Binary()));
        }

        private CodeBlock ofClass(TypeName type) {
            return CodeBlock.of("$T.of($T.class)", RuntimeTypes.JSON_TYPE, type);
        }
    }
}
