package org.videoengine.doctor;

/** How bad a finding is, from the best on. */
public enum Severity {
    /** As it should be. */
    OK("ok"),
    /** Worth to know; nothing needs to be done. */
    INFO("info"),
    /** It works, but slower, smaller or less reliably than it could. */
    WARNING("warning"),
    /** Something does not work. */
    ERROR("error");

    private final String id;

    Severity(String id) {
        this.id = id;
    }

    /** Its name in documents. */
    public String id() {
        return id;
    }
}
