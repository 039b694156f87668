/** Reports as text, JSON and pages. */
package org.videoengine.benchmark.internal.report;
