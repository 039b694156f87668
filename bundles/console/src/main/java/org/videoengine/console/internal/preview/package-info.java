/** Pictures of what is being drawn. */
package org.videoengine.console.internal.preview;
