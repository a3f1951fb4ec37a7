/** Credentials and the rule where they may be sent. */
@NullMarked
package dev.armature.runtime.auth;

import org.jspecify.annotations.NullMarked;
