package dev.armature.generator.spec;

import java.util.Optional;

/** The versions of the specification that are read. */
enum Dialect {
    SWAGGER_2_0,
    OPENAPI_3_0,
    OPENAPI_3_1;

    /** The dialect a tree declares; empty when it declares none, or one that is not supported. */
    static Optional<Dialect> declaredBy(Node root) {
        if (root.text("swagger").filter("2.0"::equals).isPresent()) {
            return Optional.of(SWAGGER_2_0);
        }
        String version = root.text("openapi").orElse("");
        if (version.equals("3.0") || version.matches("3\\.0\\.[0-9]{1,3}(-.*)?")) {
            return Optional.of(OPENAPI_3_0);
        } else if (version.equals("3.1") || version.matches("3\\.1\\.[0-9]{1,3}(-.*)?")) {
            return Optional.of(OPENAPI_3_1);
        }
        return Optional.empty();
    }
}
