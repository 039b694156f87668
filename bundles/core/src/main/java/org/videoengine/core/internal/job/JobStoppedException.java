package org.videoengine.core.internal.job;

/** The job ends, so what was under way is given up. Nothing is wrong. */
final class JobStoppedException extends Exception {
    private static final long serialVersionUID = 1L;

    JobStoppedException() {
        super("the job was stopped", null, false, false);
    }
}
