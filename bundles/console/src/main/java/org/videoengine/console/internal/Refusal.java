package org.videoengine.console.internal;

/** Something is not done. The message is for users, one sentence. */
public final class Refusal extends Exception {
    /** The request makes no sense. */
    public static final int WRONG = 400;
    /** It is not allowed. */
    public static final int FORBIDDEN = 403;
    /** There is no such thing. */
    public static final int NOT_FOUND = 404;
    /** Something else is in the way. */
    public static final int CONFLICT = 409;
    /** It was tried and failed. */
    public static final int FAILED = 500;
    /** What it needs is not running. */
    public static final int AWAY = 503;

    private static final long serialVersionUID = 1L;

    private final int status;

    /** With a status of HTTP. */
    public Refusal(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    /** With a status of HTTP, and what happened. */
    public Refusal(int status, String sentence, Throwable cause) {
        super(sentence, cause);
        this.status = status;
    }

    /**
     * A service that something needs.
     *
     * @param service null if there is none at the moment
     * @param bundle that offers it
     * @throws Refusal if there is none
     */
    public static <T> T unlessPresent(T service, String bundle) throws Refusal {
        if (service == null) {
            throw new Refusal(AWAY, "the bundle " + bundle + " is not running, and this needs it");
        }
        return service;
    }

    int status() {
        return status;
    }
}
