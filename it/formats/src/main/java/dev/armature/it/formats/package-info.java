/** What every codec is run through: clients of a description with every format, against a server that sends back what it gets. */
@NullMarked
package dev.armature.it.formats;

import org.jspecify.annotations.NullMarked;
