package dev.armature.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.Xml;
import dev.armature.generator.output.GeneratedFile;
import dev.armature.generator.poet.Annotations;
import dev.armature.generator.poet.Javadocs;
import dev.armature.generator.poet.RuntimeTypes;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The package-private class that says how the models are laid out that travel as XML. */
final class XmlShapesEmitter {
    private XmlShapesEmitter() {}

    static GeneratedFile file(EmitContext context) {
        TypeSpec.Builder type = TypeSpec.classBuilder(XmlCode.shapes(context))
                .addJavadoc(Javadocs.of("How models are laid out that travel as XML.")
                        .build())
                .addAnnotation(Annotations.generated())
                .addModifiers(Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        context.api().xml().objects().forEach((id, members) -> type.addMethod(shape(context, id, members)));
        return ClassFiles.of(context.names().rootPackage(), type.build());
    }

    private static MethodSpec shape(EmitContext context, TypeId id, List<Xml.Member> members) {
        CodeBlock arguments =
                members.stream().map(member -> XmlCode.member(context, member)).collect(CodeBlock.joining(",\n"));
        return MethodSpec.methodBuilder(XmlCode.shapeMethod(context, id))
                .addModifiers(Modifier.STATIC)
                .returns(RuntimeTypes.XML_SHAPE)
                .addStatement("return $T.object(\n$L)", RuntimeTypes.XML_SHAPE, arguments)
                .build();
    }
}
