package dev.armature.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.Paging;
import dev.armature.generator.model.Property;
import dev.armature.generator.model.ScalarKind;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.poet.Methods;
import dev.armature.generator.poet.RuntimeTypes;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the pages of an operation are read and linked. */
final class PagingCode {
    private static final TypeRef URL = new TypeRef.Scalar(ScalarKind.URI);

    private PagingCode() {}

    /** The plan of an operation that pages. */
    static CodeBlock plan(EmitContext context, Operation operation) {
        Paging paging = operation.paging().orElseThrow();
        TypeRef page = Result.of(context, operation).body().orElseThrow();
        CodeBlock items = reader(context, page, paging.items());
        return paging.nextLink().isEmpty()
                ? CodeBlock.of("$T.single($L)", RuntimeTypes.PAGE_PLAN, items)
                : CodeBlock.of(
                        "$T.of($L, $L)", RuntimeTypes.PAGE_PLAN, items, reader(context, page, paging.nextLink()));
    }

    /** The function that makes the request of the next page; empty when links are followed as they are. */
    static Optional<CodeBlock> next(Signature signature) {
        return signature.operation().paging().flatMap(Paging::next).map(next -> {
            List<CodeBlock> arguments = new ArrayList<>(List.of(CodeBlock.of("$N", linkName(signature))));
            CodeBlock others = ClientMethods.passToRequest(signature);
            if (!others.isEmpty()) {
                arguments.add(others);
            }
            return CodeBlock.of(
                    "$N -> $N($L)",
                    linkName(signature),
                    signature.names().nextRequest(),
                    CodeBlock.join(arguments, ", "));
        });
    }

    /** The argument that takes the link. */
    static String linkName(Signature signature) {
        return Methods.free("nextLink", ClientMethods.argumentNames(signature));
    }

    /** A function from a page to what a path of properties leads to. */
    private static CodeBlock reader(EmitContext context, TypeRef page, List<String> path) {
        Step first = step(context, page, path.get(0));
        if (path.size() == 1 && !first.isUrl()) {
            return first.reference();
        }
        CodeBlock value = CodeBlock.of("page.$N()", first.accessor());
        Step last = first;
        for (String name : path.subList(1, path.size())) {
            Step next = step(context, last.type(), name);
            value = next.after(value, last);
            last = next.afterOptional(last);
        }
        if (last.isUrl()) {
            value = CodeBlock.of("$L.map($T::toString)", value, URI.class);
        } else if (last.isList() && last.optional()) {
            value = CodeBlock.of("$L.orElse($T.of())", value, List.class);
        }
        return CodeBlock.of("page -> $L", value);
    }

    private static Step step(EmitContext context, TypeRef owner, String name) {
        ObjectDef object = context.types().object(owner).orElseThrow();
        Property property = object.properties().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        Member member = Member.of(object, property, context);
        boolean optional = !member.mandatory() && !member.collection();
        return new Step(context.types().named(object.id()), member.name(), property.type(), optional);
    }

    /**
     * One property of a path.
     *
     * @param optional whether what the path leads to so far is an {@code Optional}
     */
    private record Step(ClassName owner, String accessor, TypeRef type, boolean optional) {
        CodeBlock reference() {
            return CodeBlock.of("$T::$N", owner, accessor);
        }

        boolean isUrl() {
            return type.equals(URL);
        }

        boolean isList() {
            return type instanceof TypeRef.ListOf;
        }

        /** This property of a value. */
        CodeBlock after(CodeBlock value, Step before) {
            if (!before.optional()) {
                return CodeBlock.of("$L.$N()", value, accessor);
            }
            return CodeBlock.of("$L.$N($L)", value, optional ? "flatMap" : "map", reference());
        }

        Step afterOptional(Step before) {
            return new Step(owner, accessor, type, optional || before.optional());
        }
    }
}
