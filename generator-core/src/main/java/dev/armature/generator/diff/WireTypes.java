package dev.armature.generator.diff;

import dev.armature.generator.model.EnumDef;
import dev.armature.generator.model.ScalarKind;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.TypeRef;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Whether values that one side writes are values the other side can read. */
final class WireTypes {
    private static final Set<ScalarKind> WHOLE = EnumSet.of(ScalarKind.INT32, ScalarKind.INT64, ScalarKind.INTEGER);
    private static final Set<ScalarKind> NUMBERS = EnumSet.of(
            ScalarKind.INT32,
            ScalarKind.INT64,
            ScalarKind.INTEGER,
            ScalarKind.FLOAT,
            ScalarKind.DOUBLE,
            ScalarKind.DECIMAL);
    private static final Set<ScalarKind> NO_TEXT = EnumSet.of(
            ScalarKind.BOOLEAN,
            ScalarKind.INT32,
            ScalarKind.INT64,
            ScalarKind.INTEGER,
            ScalarKind.FLOAT,
            ScalarKind.DOUBLE,
            ScalarKind.DECIMAL,
            ScalarKind.UNIX_TIME,
            ScalarKind.UNIX_TIME_NUMBER,
            ScalarKind.DURATION_SECONDS,
            ScalarKind.DURATION_SECONDS_NUMBER);

    private final Side before;
    private final Side after;
    private final TypePairs types;

    WireTypes(Side before, Side after, TypePairs types) {
        this.before = before;
        this.after = after;
        this.types = types;
    }

    /** Whether an old client can read what is written by the new description. */
    boolean oldReadsNew(TypeRef old, TypeRef now) {
        return types.same(old, now) || reads(before, old, after, now);
    }

    /** Whether the new description accepts what an old client sends. */
    boolean newReadsOld(TypeRef old, TypeRef now) {
        return types.same(old, now) || reads(after, now, before, old);
    }

    private boolean reads(Side reader, TypeRef read, Side writer, TypeRef written) {
        if (read instanceof TypeRef.AnyValue) {
            return true;
        } else if (read instanceof TypeRef.ListOf to && written instanceof TypeRef.ListOf from) {
            return readsOrSame(reader, to.item(), writer, from.item());
        } else if (read instanceof TypeRef.MapOf to && written instanceof TypeRef.MapOf from) {
            return readsOrSame(reader, to.value(), writer, from.value());
        }
        Optional<ScalarKind> from = scalar(writer, written);
        Optional<EnumDef> values = enumeration(reader, read);
        if (values.isPresent()) {
            // Generated enums keep what they do not know; a service takes only what it lists.
            return reader == before
                    && values.get().type() instanceof TypeRef.Scalar kind
                    && from.filter(other -> readsScalar(kind.kind(), other)).isPresent();
        }
        return read instanceof TypeRef.Scalar kind
                && from.filter(other -> readsScalar(kind.kind(), other)).isPresent();
    }

    private boolean readsOrSame(Side reader, TypeRef read, Side writer, TypeRef written) {
        boolean same = reader == before ? types.same(read, written) : types.same(written, read);
        return same || reads(reader, read, writer, written);
    }

    private static boolean readsScalar(ScalarKind reader, ScalarKind writer) {
        return switch (reader) {
            case STRING -> !NO_TEXT.contains(writer);
            case INT64 -> WHOLE.contains(writer) && writer != ScalarKind.INTEGER;
            case INTEGER -> WHOLE.contains(writer);
            case DOUBLE -> NUMBERS.contains(writer) && writer != ScalarKind.INTEGER && writer != ScalarKind.DECIMAL;
            case DECIMAL -> NUMBERS.contains(writer);
            default -> reader == writer;
        };
    }

    private static Optional<ScalarKind> scalar(Side side, TypeRef type) {
        TypeRef plain = enumeration(side, type).map(EnumDef::type).orElse(type);
        return plain instanceof TypeRef.Scalar scalar ? Optional.of(scalar.kind()) : Optional.empty();
    }

    private static Optional<EnumDef> enumeration(Side side, TypeRef type) {
        Optional<TypeDef> def = side.def(type);
        return def.flatMap(found -> found instanceof EnumDef value ? Optional.of(value) : Optional.empty());
    }
}
