package dev.armature.generator.emit;

import dev.armature.generator.model.Api;
import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.naming.Names;
import dev.armature.generator.output.GeneratedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that is generated for an API, by default in package {@code com.example.vpn}. */
final class Generated {
    static final String PACKAGE = "com.example.vpn";

    private Generated() {}

    static EmitContext context(Api api) {
        return context(api, PACKAGE);
    }

    static List<GeneratedFile> files(Api api, ClientStyle style) {
        return files(api, style, PACKAGE);
    }

    static List<GeneratedFile> files(Api api, ClientStyle style, String rootPackage) {
        EmitContext context = context(api, rootPackage);
        List<GeneratedFile> files = new ArrayList<>(ClientEmitters.all(context, style));
        files.addAll(ModelEmitters.all(context));
        Diagnostics diagnostics = new Diagnostics();
        files.addAll(TemplateEmitter.all(context, style, TemplateSet.read(Optional.empty(), diagnostics), diagnostics));
        if (diagnostics.hasErrors()) {
            throw new IllegalStateException(diagnostics.all().toString());
        }
        return files;
    }

    private static EmitContext context(Api api, String rootPackage) {
        return EmitContext.of(api, Names.allocate(api, rootPackage, Map.of(), new Diagnostics()));
    }
}
