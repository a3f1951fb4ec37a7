package dev.armature.generator.emit;

import dev.armature.generator.model.Api;
import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.output.GeneratedFile;
import dev.armature.generator.poet.Javadocs;
import dev.armature.templates.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The files that are no classes: README and {@code package-info.java}, made from templates that users may replace. */
public final class TemplateEmitter {
    private TemplateEmitter() {}

    /**
     * Fills in all templates.
     *
     * @param diagnostics receives a located error for every template that cannot be used; its file is left out
     */
    public static List<GeneratedFile> all(
            EmitContext context, ClientStyle style, TemplateSet templates, Diagnostics diagnostics) {
        Renderer renderer = new Renderer(templates, diagnostics, Escaping.NONE);
        String root = context.names().rootPackage();
        String models = context.names().modelsPackage();
        List<GeneratedFile> files = new ArrayList<>();
        renderer.render(Templates.CLIENT_README, ReadmeView.of(context, style))
                .ifPresent(text -> files.add(GeneratedFile.text(path(root, "README.md"), text)));
        packageInfo(renderer, root, clients(context.api())).ifPresent(files::add);
        if (!context.api().types().isEmpty()) {
            packageInfo(renderer, models, models(context.api())).ifPresent(files::add);
        }
        return List.copyOf(files);
    }

    /**
     * What the template of {@code package-info.java} may show.
     *
     * @param documentation the lines of the Javadoc, safe inside a comment
     */
    record PackageView(List<String> documentation, String packageName) {}

    private static Optional<GeneratedFile> packageInfo(Renderer renderer, String packageName, Javadocs docs) {
        List<String> lines = docs.build().toString().lines().toList();
        return renderer.render(Templates.PACKAGE_INFO, new PackageView(lines, packageName))
                .map(text -> GeneratedFile.text(path(packageName, "package-info.java"), withoutTrailingSpace(text)));
    }

    private static Javadocs clients(Api api) {
        return Javadocs.of("Clients of " + name(api) + '.')
                .paragraph(
                        api.docs().description().isBlank()
                                ? api.docs().summary()
                                : api.docs().description());
    }

    private static Javadocs models(Api api) {
        return Javadocs.of("Models of " + name(api) + '.');
    }

    private static String name(Api api) {
        return Javadocs.code(api.name()) + ", version " + Javadocs.code(api.version());
    }

    private static String withoutTrailingSpace(String text) {
        return text.lines().map(String::stripTrailing).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String path(String packageName, String file) {
        return packageName.replace('.', '/') + '/' + file;
    }
}
