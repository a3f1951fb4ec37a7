package dev.armature.generator.emit;

import com.palantir.javapoet.TypeSpec;
import dev.armature.generator.naming.JavaName;
import dev.armature.generator.output.GeneratedFile;
import dev.armature.generator.poet.JavaFiles;

/** The files of classes. */
final class ClassFiles {
    private ClassFiles() {}

    /** The file of a top-level class. */
    static GeneratedFile of(String packageName, TypeSpec type) {
        return GeneratedFile.text(
                JavaFiles.path(new JavaName(packageName, type.name())), JavaFiles.text(packageName, type));
    }
}
