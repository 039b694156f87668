package org.videoengine.render;

/** A request that cannot be carried out. The message is one sentence for the user. */
public class RenderException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean wrongUse;

    /**
     * With the sentence for the user.
     *
     * @param wrongUse whether the request itself is wrong (an unknown shot, say) rather than the work failing
     */
    public RenderException(String message, boolean wrongUse) {
        super(message);
        this.wrongUse = wrongUse;
    }

    /** With the sentence for the user and its cause; the work failed. */
    public RenderException(String message, Throwable cause) {
        super(message, cause);
        this.wrongUse = false;
    }

    /** Whether the request itself is wrong, rather than the work failing. */
    public boolean wrongUse() {
        return wrongUse;
    }
}
