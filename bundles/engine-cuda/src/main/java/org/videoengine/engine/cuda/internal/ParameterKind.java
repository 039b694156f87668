package org.videoengine.engine.cuda.internal;

/** What a parameter of a kernel takes. */
enum ParameterKind {
    MEMORY("memory"),
    WHOLE("a whole number"),
    FLOATING("a number in floating point");

    private final String text;

    ParameterKind(String text) {
        this.text = text;
    }

    /** With its article, for sentences. */
    String text() {
        return text;
    }
}
