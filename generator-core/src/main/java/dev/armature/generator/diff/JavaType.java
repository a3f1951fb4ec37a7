package dev.armature.generator.diff;

/**
 * A type of generated code.
 *
 * @param text as people write it, without packages
 * @param erased what compiled code sees of it
 */
record JavaType(String text, String erased) {
    static final JavaType VOID = new JavaType("void", "void");
    static final JavaType OBJECT = of("Object");
    static final JavaType BYTES = of("byte[]");
    static final JavaType BINARY = of("BinaryBody");
    static final JavaType STRING = of("String");

    static JavaType of(String name) {
        return new JavaType(name, name);
    }

    /** {@code Optional<T>}. */
    JavaType optional() {
        return new JavaType("Optional<" + text + ">", "Optional");
    }

    /** {@code Paged<T>}. */
    JavaType paged() {
        return new JavaType("Paged<" + text + ">", "Paged");
    }

    JavaType list() {
        return new JavaType("List<" + text + ">", "List");
    }

    JavaType map() {
        return new JavaType("Map<String, " + text + ">", "Map");
    }

    /** As a primitive where there is one. */
    JavaType unboxed() {
        return switch (text) {
            case "Boolean" -> of("boolean");
            case "Integer" -> of("int");
            case "Long" -> of("long");
            case "Float" -> of("float");
            case "Double" -> of("double");
            default -> this;
        };
    }
}
