/** Telling two reports apart. */
package org.videoengine.benchmark.internal.compare;
