/** What the console shows of the engine at a moment. */
package org.videoengine.console.internal.state;
