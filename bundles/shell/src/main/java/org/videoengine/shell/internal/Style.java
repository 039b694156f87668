package org.videoengine.shell.internal;

/** What a piece of text is, where a terminal can show it. */
public enum Style {
    /** Names a column or a section. */
    HEADING("1"),
    /** Works. */
    GOOD("32"),
    /** Works, but. */
    WARNING("33"),
    /** Does not work. */
    BAD("1;31"),
    /** May be passed over in reading. */
    FAINT("2");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    /** The text between its control sequences (ECMA-48, SGR). */
    String around(String text) {
        return text.isEmpty() ? text : "\033[" + code + "m" + text + "\033[0m";
    }
}
