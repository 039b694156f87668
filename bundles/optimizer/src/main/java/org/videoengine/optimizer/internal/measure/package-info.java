/** Renders a few seconds in one configuration after the other, and finds the best that keeps up. */
package org.videoengine.optimizer.internal.measure;
