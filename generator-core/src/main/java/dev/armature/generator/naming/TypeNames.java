package dev.armature.generator.naming;

import dev.armature.generator.model.Api;
import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.model.Pointer;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.TypeId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names the classes of the models' package. */
final class TypeNames {
    /** After every rank of a component: an inline schema never takes a component's name. */
    private static final int INLINE = Claim.DERIVED + 1;

    private TypeNames() {}

    static Map<TypeId, String> allocate(Api api, Renames renames, Survivors survivors, Diagnostics diagnostics) {
        String mainFile = api.source().file();
        Map<String, KeptName> kept = new LinkedHashMap<>();
        List<Claim<TypeId>> claims = new ArrayList<>();
        for (TypeDef type : sorted(api)) {
            claims.add(claim(type, mainFile, renames));
            survivors.type(type.id()).ifPresent(known -> kept.put(Survivors.key(type.id()), known.name()));
        }
        survivors.goneTypes().forEach((key, known) -> kept.put(key, known.name()));
        return new Scope(NameKind.TYPE, diagnostics).keeping(kept).allocate(claims);
    }

    /** The types by file and pointer: calling an operation earlier must not exchange the names of two schemas. */
    static List<TypeDef> sorted(Api api) {
        String mainFile = api.source().file();
        List<TypeDef> types = new ArrayList<>(api.types().values());
        types.sort(Comparator.<TypeDef, Boolean>comparing(type -> !file(type).equals(mainFile))
                .thenComparing(TypeNames::file)
                .thenComparing(type -> type.id().pointer().path()));
        return types;
    }

    /** Whether references to a shared schema mean the type. */
    static boolean isComponent(TypeId id) {
        return id.facet().isEmpty() && isComponent(id.pointer());
    }

    /** Whether the schema stands where schemas are shared, under a name of its own. */
    private static boolean isComponent(Pointer pointer) {
        String[] tokens = pointer.path().split("/", -1);
        return switch (tokens.length) {
            case 1 -> true; // the file is the schema
            case 3 -> tokens[1].equals("definitions") || tokens[1].equals("$defs");
            case 4 -> tokens[1].equals("components");
            default -> false;
        };
    }

    private static Claim<TypeId> claim(TypeDef type, String mainFile, Renames renames) {
        Pointer pointer = type.id().pointer();
        boolean component = isComponent(type.id());
        String natural = NameKind.TYPE.natural(type.name());
        boolean named = component && !type.name().equals(pointer.last());
        Set<String> candidates = new LinkedHashSet<>(List.of(natural));
        candidates.add(NameKind.TYPE.spelled(type.name()));
        if (type.id().isForm()) {
            candidates.add(NameKind.TYPE.natural(type.name() + " form"));
        }
        if (!component) {
            candidates.add(NameKind.TYPE.natural(home(pointer) + ' ' + type.name()));
        }
        if (!pointer.file().equals(mainFile)) {
            candidates.add(NameKind.TYPE.natural(lastSegments(pointer.file(), 1) + ' ' + type.name()));
            candidates.add(NameKind.TYPE.natural(lastSegments(pointer.file(), 2) + ' ' + type.name()));
        }
        return new Claim<>(
                type.id(),
                Survivors.key(type.id()),
                renames.of(type.id()),
                component ? Claim.rank(NameKind.TYPE, type.name(), named) : INLINE,
                List.copyOf(candidates),
                "Schema '" + type.name() + "'",
                type.where());
    }

    private static String file(TypeDef type) {
        return type.id().pointer().file();
    }

    /** The component, path or file that an inline schema stands in. */
    private static String home(Pointer pointer) {
        String[] tokens = pointer.path().split("/", -1);
        int index = tokens.length > 3 && tokens[1].equals("components") ? 3 : 2;
        return tokens.length > index ? tokens[index].replace("~1", "/").replace("~0", "~") : "";
    }

    /** The end of a file's path as words: {@code common/v5/types.json} gives {@code types}, or {@code v5/types}. */
    private static String lastSegments(String file, int count) {
        String path = file;
        int dot = path.lastIndexOf('.');
        if (dot > path.lastIndexOf('/')) {
            path = path.substring(0, dot);
        }
        int start = path.length();
        for (int i = 0; i < count && start >= 0; i++) {
            start = path.lastIndexOf('/', start - 1);
        }
        return path.substring(start + 1);
    }
}
