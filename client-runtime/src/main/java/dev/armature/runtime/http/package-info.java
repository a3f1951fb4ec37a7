/** Requests, responses, the chain of policies they pass through, and the transport at its end. */
@NullMarked
package dev.armature.runtime.http;

import org.jspecify.annotations.NullMarked;
