/** Results that come in pages: walking through them item by item or page by page, and going on at a link. */
@NullMarked
package dev.armature.runtime.page;

import org.jspecify.annotations.NullMarked;
