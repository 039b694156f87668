/** Pictures with depth: what a travelling camera sees of them, and what a lens blurs. */
package org.videoengine.core.internal.depth;
