/** The engine service: requests are checked and settled here, then handed to a job. */
package org.videoengine.core.internal.engine;
