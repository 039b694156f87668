package org.videoengine.benchmark;

/** A benchmark that cannot be run, or a report that cannot be read or written. The message is one sentence for the user. */
public class BenchmarkException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean wrongUse;

    /**
     * With the sentence for the user.
     *
     * @param wrongUse whether the request itself is wrong (an unknown backend, say) rather than the work failing
     */
    public BenchmarkException(String message, boolean wrongUse) {
        super(message);
        this.wrongUse = wrongUse;
    }

    /** With the sentence for the user and its cause; the work failed. */
    public BenchmarkException(String message, Throwable cause) {
        super(message, cause);
        this.wrongUse = false;
    }

    /** Whether the request itself is wrong, rather than the work failing. */
    public boolean wrongUse() {
        return wrongUse;
    }
}
