package dev.armature.generator.diff;

import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.model.JApiClass;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What an independent tool says of two jars. */
final class CompiledTruth {
    private CompiledTruth() {}

    /** The labels of the incompatibilities: none, source, or source and binary. */
    static Set<String> between(Path before, Path after) {
        JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
        options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
        List<JApiClass> classes = new JarArchiveComparator(options)
                .compare(new JApiCmpArchive(before.toFile(), "old"), new JApiCmpArchive(after.toFile(), "new"));
        Set<String> broken = new TreeSet<>();
        for (JApiClass type : classes) {
            if (!type.isSourceCompatible()) {
                broken.add(Impact.SOURCE_BREAKING.label());
            }
            if (!type.isBinaryCompatible()) {
                broken.add(Impact.BINARY_BREAKING.label());
            }
        }
        return broken;
    }
}
