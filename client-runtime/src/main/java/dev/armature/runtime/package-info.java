/** What users of a generated client hold in their hands: options, answers and the ways a call can fail. */
@NullMarked
package dev.armature.runtime;

import org.jspecify.annotations.NullMarked;
