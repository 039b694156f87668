package org.videoengine.optimizer;

/** A configuration, measurement or estimate that could not be had. The message is one sentence for the user. */
public class OptimizerException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean wrongUse;

    /**
     * With the sentence for the user.
     *
     * @param wrongUse whether what was asked for is wrong, rather than the work failing
     */
    public OptimizerException(String message, boolean wrongUse) {
        super(message);
        this.wrongUse = wrongUse;
    }

    /** With the sentence for the user and its cause; the work failed. */
    public OptimizerException(String message, Throwable cause) {
        super(message, cause);
        this.wrongUse = false;
    }

    /** Whether what was asked for is wrong, rather than the work failing. */
    public boolean wrongUse() {
        return wrongUse;
    }
}
