package dev.armature.generator.spec;

import dev.armature.generator.model.Diagnostics;
import java.util.Optional;

/** Finds the version of the specification a file follows, and refuses those that nothing here understands. */
final class Versions {
    private static final String SUPPORTED = "supported are swagger 2.0, openapi 3.0.x and openapi 3.1.x.";

    private Versions() {}

    /** The dialect of a description; empty after the reason has been reported. */
    static Optional<Dialect> check(Node root, Diagnostics diagnostics) {
        Optional<Dialect> dialect = Dialect.declaredBy(root);
        if (dialect.isEmpty()) {
            Optional<Node> openapi = root.get("openapi");
            Optional<Node> declared = openapi.isPresent() ? openapi : root.get("swagger");
            if (declared.isPresent()) {
                String name = openapi.isPresent() ? "openapi " : "swagger ";
                diagnostics.error(
                        declared.get().where(),
                        "The version " + name + declared.get().text() + " is not supported; " + SUPPORTED);
            } else {
                diagnostics.error(
                        root.where(),
                        "This is no OpenAPI description: it has neither \"openapi\" nor \"swagger\"; " + SUPPORTED);
            }
        }
        return dialect;
    }
}
