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

    /** The format of a parameter or of the items of one; empty when the type alone tells the runtime how to write it. */
    public static Optional<CodeBlock> inParameter(TypeRef type) {
        TypeRef single = type instanceof TypeRef.ListOf list ? list.item() : type;
        return single instanceof TypeRef.Scalar scalar
                ? Optional.of(scalar.kind()).filter(WireFormats::isAmbiguous).flatMap(WireFormats::constant)
                : Optional.empty();
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
