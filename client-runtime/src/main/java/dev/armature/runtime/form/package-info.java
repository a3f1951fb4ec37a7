/** Bodies of several parts. */
@NullMarked
package dev.armature.runtime.form;

import org.jspecify.annotations.NullMarked;
