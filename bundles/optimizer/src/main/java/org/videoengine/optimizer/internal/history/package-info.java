/** What was measured on this machine, kept from one start to the next. */
package org.videoengine.optimizer.internal.history;
