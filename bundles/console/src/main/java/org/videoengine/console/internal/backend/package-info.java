/** Stopping and starting the bundles of backends. */
package org.videoengine.console.internal.backend;
