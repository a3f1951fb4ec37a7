@NullMarked
package dev.armature.runtime.format;

import org.jspecify.annotations.NullMarked;
