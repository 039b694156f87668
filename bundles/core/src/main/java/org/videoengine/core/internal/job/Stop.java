package org.videoengine.core.internal.job;

/** Whether a job has been asked to end. */
@FunctionalInterface
interface Stop {
    boolean asked();
}
