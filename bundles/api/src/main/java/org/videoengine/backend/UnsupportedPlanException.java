package org.videoengine.backend;

/**
 * A backend that does not draw plans of this kind at all, whatever the memory and the moment: another backend may. The message is
 * one sentence for the user that says what it cannot draw. The conformance kit counts such scenes as skipped.
 */
public class UnsupportedPlanException extends BackendException {
    private static final long serialVersionUID = 1L;

    /** With the sentence for the user. */
    public UnsupportedPlanException(String message) {
        super(message);
    }
}
