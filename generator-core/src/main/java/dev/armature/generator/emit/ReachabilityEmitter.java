package dev.armature.generator.emit;

import dev.armature.generator.model.DiscriminatedDef;
import dev.armature.generator.model.EnumDef;
import dev.armature.generator.model.FormDef;
import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.UnionDef;
import dev.armature.generator.output.GeneratedFile;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What GraalVM native images have to keep so that Jackson finds the models: {@code reachability-metadata.json} in the unified
 * format (GraalVM for JDK 23 and later).
 */
public final class ReachabilityEmitter {
    private ReachabilityEmitter() {}

    /** The metadata of all models of an API, in the order of the API. */
    public static GeneratedFile emit(EmitContext context) {
        String entries = context.api().types().values().stream()
                .flatMap(def -> classes(def, context).stream())
                .map(ReachabilityEmitter::entry)
                .collect(Collectors.joining(",\n"));
        String path = "META-INF/native-image/" + context.names().rootPackage() + "/reachability-metadata.json";
        return GeneratedFile.text(path, "{\n  \"reflection\": [\n" + entries + "\n  ]\n}\n");
    }

    private static List<String> classes(TypeDef def, EmitContext context) {
        String name = context.types().named(def.id()).reflectionName();
        return def.match(new TypeDef.Cases<>() {
            @Override
            public List<String> object(ObjectDef object) {
                return List.of(name, name + "$Builder");
            }

            @Override
            public List<String> enumeration(EnumDef enumeration) {
                return List.of(name);
            }

            @Override
            public List<String> discriminated(DiscriminatedDef discriminated) {
                return List.of(name);
            }

            @Override
            public List<String> union(UnionDef union) {
                Stream<String> cases = union.alternatives().stream()
                        .map(alternative -> "$Of" + context.names().unionCase(union.id(), alternative));
                return Stream.concat(Stream.of(""), Stream.concat(cases, Stream.of("$Unknown")))
                        .map(name::concat)
                        .toList();
            }

            @Override
            public List<String> form(FormDef form) {
                return List.of();
            }
        });
    }

    /** Class names are identifiers and dots: nothing in them needs escaping. */
    private static String entry(String className) {
        return "    {\n      \"type\": \"" + className + "\",\n      \"allDeclaredFields\": true,\n"
                + "      \"allDeclaredConstructors\": true,\n      \"allDeclaredMethods\": true\n    }";
    }
}
