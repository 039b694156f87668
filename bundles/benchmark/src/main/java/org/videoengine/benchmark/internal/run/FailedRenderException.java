package org.videoengine.benchmark.internal.run;

/** A render that did not do what it was to do. The message says why. */
final class FailedRenderException extends Exception {
    private static final long serialVersionUID = 1L;

    FailedRenderException(String message) {
        super(message);
    }
}
