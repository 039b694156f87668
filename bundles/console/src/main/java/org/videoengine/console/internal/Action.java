package org.videoengine.console.internal;

/** Something that the page can ask for, or have done. Registered as a service; thread-safe. */
public interface Action {

    /** What comes after the console's own address, such as {@code state.json}. */
    String path();

    /** Whether something is different afterwards: such actions are asked for by POST and with the page's token. */
    default boolean changes() {
        return false;
    }

    /**
     * Does it.
     *
     * @throws Refusal if it cannot be done: the page shows why
     */
    Reply answer(Query query) throws Refusal;
}
