/** The servlet of the console, who may ask it what, and where its files lie. */
package org.videoengine.console.internal;
