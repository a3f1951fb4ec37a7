package dev.armature.generator.poet;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.armature.generator.model.ScalarKind;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.TypeRef;
import java.math.BigDecimal;
import java.util.Optional;

/** Values that are converted on their way to the wire and back, as expressions of the runtime's formats. */
public final class WireFormats {
    /** The class of all formats. */
    public static final ClassName TYPE = RuntimeTypes.WIRE_FORMAT;

    private static final String WRITE = "write";
    private static final TypeRef.Cases<Optional<CodeBlock>> IN_JSON = new InJson();
    private static final TypeRef.Cases<TypeName> JSON_TYPES = new JsonTypes();

    private WireFormats() {}

    /**
     * The format of a value inside a JSON document, as an expression of type {@code WireFormat}; empty when Jackson knows it by
     * itself, whatever its version and modules.
     */
    public static Optional<CodeBlock> inJson(TypeRef type) {
        return type.match(IN_JSON);
    }

    /** The Java type of what stands in the document; call it for types that have a format there. */
    public static TypeName jsonType(TypeRef type) {
        return type.match(JSON_TYPES);
    }

    /**
     * How a parameter is converted.
     *
     * @param format an expression of type {@code WireFormat}
     * @param method its method that converts the value
     */
    public record Conversion(CodeBlock format, String method) {
        /** The converted value of an expression that is not null. */
        public CodeBlock of(CodeBlock value) {
            return CodeBlock.of("$L.$N($L)", format, method, value);
        }

        /** The conversion itself, to be handed to {@code map}. */
        public CodeBlock reference() {
            return CodeBlock.of("$L::$N", format, method);
        }
    }

    /**
     * The conversion of a parameter; empty when the type alone tells the runtime how to write it.
     *
     * @param json whether it is written as JSON rather than in a style of its own
     */
    public static Optional<Conversion> inParameter(TypeRef type, boolean json) {
        if (json) {
            return inJson(type).map(format -> new Conversion(format, WRITE));
        } else if (!isAmbiguous(type)) {
            return Optional.empty();
        } else if (type instanceof TypeRef.Scalar) {
            return inJson(type).map(format -> new Conversion(format, "text"));
        }
        return type instanceof TypeRef.ListOf list && list.item() instanceof TypeRef.Scalar
                ? inJson(list.item()).map(format -> new Conversion(format, "texts"))
                : inJson(type).map(format -> new Conversion(format, WRITE));
    }

    /** The format of a response header; empty when {@code Headers} has a method for it, or it stays text. */
    public static Optional<CodeBlock> inHeader(ScalarKind kind) {
        return switch (kind) {
            case DECIMAL -> constant(ScalarKind.DECIMAL_TEXT);
            case INTEGER -> constant(ScalarKind.INTEGER_TEXT);
            case UUID -> Optional.of(CodeBlock.of("$T.UUID_TEXT", TYPE));
            default -> constant(kind);
        };
    }

    private static boolean isAmbiguous(TypeRef type) {
        TypeRef inner = type;
        while (inner instanceof TypeRef.ListOf || inner instanceof TypeRef.MapOf) {
            inner = inner instanceof TypeRef.ListOf list ? list.item() : ((TypeRef.MapOf) inner).value();
        }
        return inner instanceof TypeRef.Scalar scalar && isAmbiguous(scalar.kind());
    }

    /** Whether a parameter of the same Java type may stand for another format. */
    private static boolean isAmbiguous(ScalarKind kind) {
        return switch (kind) {
            case DATE_TIME_RFC1123,
                    UNIX_TIME,
                    UNIX_TIME_NUMBER,
                    UNIX_TIME_TEXT,
                    DURATION_SECONDS,
                    DURATION_SECONDS_NUMBER,
                    BYTES_URL -> true;
            default -> false;
        };
    }

    private static Optional<CodeBlock> constant(ScalarKind kind) {
        String name =
                switch (kind) {
                    case STRING, BOOLEAN, INT32, INT64, INTEGER, FLOAT, DOUBLE, DECIMAL, UUID, BYTES -> "";
                    case DATE_TIME_RFC1123 -> "HTTP_DATE";
                    case URI -> "URI_REFERENCE";
                    case BYTES_URL -> "BASE64_URL";
                    case DATE,
                            DATE_TIME,
                            DATE_TIME_LOCAL,
                            TIME_LOCAL,
                            UNIX_TIME,
                            UNIX_TIME_NUMBER,
                            UNIX_TIME_TEXT,
                            DURATION,
                            DURATION_SECONDS,
                            DURATION_SECONDS_NUMBER,
                            INT32_TEXT,
                            INT64_TEXT,
                            INTEGER_TEXT,
                            DOUBLE_TEXT,
                            DECIMAL_TEXT -> kind.name();
                };
        return name.isEmpty() ? Optional.empty() : Optional.of(CodeBlock.of("$T.$N", TYPE, name));
    }

    private static final class InJson implements TypeRef.Cases<Optional<CodeBlock>> {
        @Override
        public Optional<CodeBlock> scalar(ScalarKind kind) {
            return constant(kind);
        }

        @Override
        public Optional<CodeBlock> list(TypeRef item) {
            return item.match(this).map(format -> CodeBlock.of("$T.list($L)", TYPE, format));
        }

        @Override
        public Optional<CodeBlock> map(TypeRef value) {
            return value.match(this).map(format -> CodeBlock.of("$T.map($L)", TYPE, format));
        }

        @Override
        public Optional<CodeBlock> named(TypeId id) {
            return Optional.empty();
        }

        @Override
        public Optional<CodeBlock> any() {
            return Optional.empty();
        }

        @Override
        public Optional<CodeBlock> binary() {
            return Optional.empty();
        }
    }

    private static final class JsonTypes implements TypeRef.Cases<TypeName> {
        @Override
        public TypeName scalar(ScalarKind kind) {
            return switch (kind) {
                case UNIX_TIME, DURATION_SECONDS -> TypeName.LONG.box();
                case UNIX_TIME_NUMBER, DURATION_SECONDS_NUMBER -> ClassName.get(BigDecimal.class);
                default -> ClassName.get(String.class);
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
            throw new IllegalArgumentException("a named type has no format");
        }

        @Override
        public TypeName any() {
            throw new IllegalArgumentException("any value has no format");
        }

        @Override
        public TypeName binary() {
            throw new IllegalArgumentException("a stream has no format");
        }
    }
}
