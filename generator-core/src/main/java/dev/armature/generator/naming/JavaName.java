package dev.armature.generator.naming;

/**
 * The name of a top-level Java class.
 *
 * @param packageName the package, never empty
 * @param simpleName the simple name, a valid identifier
 */
public record JavaName(String packageName, String simpleName) {
    @Override
    public String toString() {
        return packageName + '.' + simpleName;
    }
}
