/** Starting and cancelling renders. */
package org.videoengine.console.internal.job;
