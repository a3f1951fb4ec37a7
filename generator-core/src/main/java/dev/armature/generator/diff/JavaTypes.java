package dev.armature.generator.diff;

import dev.armature.generator.model.ScalarKind;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.naming.Names;
import java.util.function.Function;

/** The Java types of values. A test holds them against those that are generated. */
final class JavaTypes implements TypeRef.Cases<JavaType> {
    private final Function<TypeId, String> names;
    private final JavaType binary;

    private JavaTypes(Function<TypeId, String> names, JavaType binary) {
        this.names = names;
        this.binary = binary;
    }

    /** Boxed types of values in JSON. */
    static JavaTypes inJson(Function<TypeId, String> names) {
        return new JavaTypes(names, JavaType.BYTES);
    }

    /** Boxed types of arguments and headers. */
    static JavaTypes ofArguments(Function<TypeId, String> names) {
        return new JavaTypes(names, JavaType.BINARY);
    }

    /** The simple class name of a type. */
    static Function<TypeId, String> simple(Names names) {
        return id -> names.type(id).simpleName();
    }

    @Override
    public JavaType scalar(ScalarKind kind) {
        return JavaType.of(
                switch (kind) {
                    case STRING -> "String";
                    case BOOLEAN -> "Boolean";
                    case INT32, INT32_TEXT -> "Integer";
                    case INT64, INT64_TEXT -> "Long";
                    case INTEGER, INTEGER_TEXT -> "BigInteger";
                    case FLOAT -> "Float";
                    case DOUBLE, DOUBLE_TEXT -> "Double";
                    case DECIMAL, DECIMAL_TEXT -> "BigDecimal";
                    case DATE -> "LocalDate";
                    case DATE_TIME, DATE_TIME_RFC1123, UNIX_TIME, UNIX_TIME_NUMBER, UNIX_TIME_TEXT -> "OffsetDateTime";
                    case DATE_TIME_LOCAL -> "LocalDateTime";
                    case TIME_LOCAL -> "LocalTime";
                    case DURATION, DURATION_SECONDS, DURATION_SECONDS_NUMBER -> "Duration";
                    case UUID -> "UUID";
                    case URI -> "URI";
                    case BYTES, BYTES_URL -> "byte[]";
                });
    }

    @Override
    public JavaType list(TypeRef item) {
        return item.match(this).list();
    }

    @Override
    public JavaType map(TypeRef value) {
        return value.match(this).map();
    }

    @Override
    public JavaType named(TypeId id) {
        return JavaType.of(names.apply(id));
    }

    @Override
    public JavaType any() {
        return JavaType.OBJECT;
    }

    @Override
    public JavaType binary() {
        return binary;
    }
}
