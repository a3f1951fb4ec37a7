/** XML bodies: how the members of a JSON value are laid out as elements, attributes and text, and the way there and back. */
@NullMarked
package dev.armature.runtime.xml;

import org.jspecify.annotations.NullMarked;
