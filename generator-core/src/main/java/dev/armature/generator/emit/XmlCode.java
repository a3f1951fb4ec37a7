package dev.armature.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.armature.generator.model.ApiResponse;
import dev.armature.generator.model.SourceLocation;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.Xml;
import dev.armature.generator.poet.Literals;
import dev.armature.generator.poet.RuntimeTypes;
import java.util.Objects;
import java.util.Optional;

/** Expressions for the layout of XML. */
final class XmlCode {
    private XmlCode() {}

    /** The class with the layouts of all models that travel as XML. */
    static ClassName shapes(EmitContext context) {
        return ClassName.get(context.names().rootPackage(), "XmlShapes");
    }

    /** The method that gives the layout of a model. */
    static String shapeMethod(EmitContext context, TypeId type) {
        String name = context.names().type(type).simpleName();
        return "shapeOf" + name;
    }

    static boolean isXml(EmitContext context, ApiResponse response) {
        return context.api().xml().bodies().containsKey(response.where());
    }

    /** The root element of a request body or response. */
    static CodeBlock root(EmitContext context, SourceLocation body) {
        return element(
                context, Objects.requireNonNull(context.api().xml().bodies().get(body)), false);
    }

    /** One argument of {@code XmlShape.object}. */
    static CodeBlock member(EmitContext context, Xml.Member member) {
        CodeBlock json = Literals.string(member.property());
        String method =
                switch (member.place()) {
                    case ELEMENT -> "element";
                    case ATTRIBUTE -> "attribute";
                    case ITEMS -> "items";
                    case REQUIRED_ITEMS -> "requiredItems";
                    case TEXT -> "text";
                };
        CodeBlock held = member.place() == Xml.Place.TEXT
                ? value(context, member.element().value(), true)
                : element(context, member.element(), true);
        return CodeBlock.of("$T.$N($L, $L)", RuntimeTypes.XML_MEMBER, method, json, held);
    }

    /** @param lazily whether this stands inside a layout, which may be the one it refers to */
    private static CodeBlock element(EmitContext context, Xml.Element element, boolean lazily) {
        CodeBlock value = value(context, element.value(), lazily);
        Xml.Tag tag = element.tag();
        if (tag.namespace().isEmpty() && tag.prefix().isEmpty()) {
            return CodeBlock.of("$T.of($L, $L)", RuntimeTypes.XML_ELEMENT, Literals.string(tag.local()), value);
        }
        return CodeBlock.of(
                "new $T(new $T($L, $L, $L), $L)",
                RuntimeTypes.XML_ELEMENT,
                RuntimeTypes.XML_NAME,
                Literals.string(tag.local()),
                orNull(tag.namespace()),
                orNull(tag.prefix()),
                value);
    }

    private static CodeBlock orNull(Optional<String> text) {
        return text.map(Literals::string).orElse(CodeBlock.of("null"));
    }

    private static CodeBlock value(EmitContext context, Xml.Value value, boolean lazily) {
        if (value instanceof Xml.Value.Text text) {
            return CodeBlock.of("$T.Text.$N", RuntimeTypes.XML_SHAPE, text.name());
        } else if (value instanceof Xml.Value.ListOf list) {
            return CodeBlock.of("$T.list($L)", RuntimeTypes.XML_SHAPE, element(context, list.item(), lazily));
        } else if (value instanceof Xml.Value.MapOf map) {
            return CodeBlock.of("$T.map($L)", RuntimeTypes.XML_SHAPE, value(context, map.value(), lazily));
        } else if (value instanceof Xml.Value.Named named) {
            String method = shapeMethod(context, named.id());
            return lazily
                    ? CodeBlock.of("$T.lazy($T::$N)", RuntimeTypes.XML_SHAPE, shapes(context), method)
                    : CodeBlock.of("$T.$N()", shapes(context), method);
        }
        return CodeBlock.of("$T.any()", RuntimeTypes.XML_SHAPE);
    }
}
