package dev.armature.generator.diff;

import dev.armature.generator.model.EnumDef;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.ResponseHeader;
import dev.armature.generator.model.TypeRef;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Compares the response headers that one operation declares. */
final class HeaderDiff {
    private final OperationContext context;
    private final Comparing comparing;

    private HeaderDiff(OperationContext context) {
        this.context = context;
        this.comparing = context.comparing();
    }

    static void compare(OperationContext context) {
        HeaderDiff diff = new HeaderDiff(context);
        Map<String, ResponseHeader> old = declared(context.old());
        Map<String, ResponseHeader> now = declared(context.now());
        old.forEach((name, header) -> {
            if (now.containsKey(name)) {
                diff.compare(header, Objects.requireNonNull(now.get(name)));
            } else {
                diff.removed(header);
            }
        });
        now.forEach((name, header) -> {
            if (!old.containsKey(name)) {
                diff.added(header, !old.isEmpty());
            }
        });
    }

    private void removed(ResponseHeader old) {
        context.removed("header-removed", "response header " + old.name(), old.where())
                .symbol(symbol(comparing.before(), context.old(), old))
                .values(comparing.before().text(old.type()), "")
                .because(Impacts.gone().behaviour(true), "Its component is gone, and old clients find it empty.");
    }

    private void added(ResponseHeader now, boolean recordExists) {
        context.added("header-added", "response header " + now.name(), now.where())
                .symbol(symbol(comparing.after(), context.now(), now))
                .values("", comparing.after().text(now.type()))
                .because(
                        recordExists ? Impacts.gone() : Impacts.none(),
                        recordExists
                                ? "The record of headers has one more component, so that its constructor takes one more"
                                        + " argument."
                                : "The record of headers is new.");
    }

    private void compare(ResponseHeader old, ResponseHeader now) {
        if (comparing.types().same(old.type(), now.type())) {
            return;
        }
        JavaType from = type(comparing.before(), old);
        JavaType to = type(comparing.after(), now);
        boolean differs = !from.text().equals(to.text());
        boolean readable = comparing.wire().oldReadsNew(old.type(), now.type());
        context.changed("header-type-changed", "response header " + old.name(), old.where(), now.where())
                .symbol(symbol(comparing.before(), context.old(), old))
                .values(comparing.before().text(old.type()), comparing.after().text(now.type()))
                .because(
                        Impacts.none()
                                .java(differs ? JavaChange.SOURCE : JavaChange.NONE)
                                .behaviour(!readable),
                        readable
                                ? "Old clients can still read it."
                                : "Old clients that cannot read the new form find it empty.");
    }

    /** What the record holds: an enum, a scalar or a map of all headers with a prefix, anything else as text. */
    private static JavaType type(Side side, ResponseHeader header) {
        TypeRef type = header.type();
        boolean known = type instanceof TypeRef.Scalar
                || header.prefix().isPresent()
                || side.def(type).filter(EnumDef.class::isInstance).isPresent();
        return known ? side.argument(type) : JavaType.STRING;
    }

    private static Map<String, ResponseHeader> declared(Operation operation) {
        Map<String, ResponseHeader> headers = new LinkedHashMap<>();
        operation.responses().forEach(response -> response.headers()
                .forEach(header -> headers.putIfAbsent(header.name().toLowerCase(Locale.ROOT), header)));
        return headers;
    }

    private static String symbol(Side side, Operation operation, ResponseHeader header) {
        return side.names().headers(operation) + "." + side.names().header(operation, header) + "()";
    }
}
