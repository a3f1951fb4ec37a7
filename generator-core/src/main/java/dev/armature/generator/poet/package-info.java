/** The small JavaPoet vocabulary: type mapping, Javadoc, literals, annotations. */
@NullMarked
package dev.armature.generator.poet;

import org.jspecify.annotations.NullMarked;
