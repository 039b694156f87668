package org.videoengine.benchmark.internal.report;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes HTML and SVG, one element inside the other. All text and all attributes are escaped. */
final class Markup {
    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn
     */
    Markup open(String tag, String... attributes) {
        start(tag, attributes);
        text.append('>');
        open.push(tag);
        return this;
    }

    /** An element with no content, such as {@code meta} or {@code rect}. */
    Markup single(String tag, String... attributes) {
        start(tag, attributes);
        text.append("/>");
        return this;
    }

    /** An element with text and nothing else. */
    Markup element(String tag, String content, String... attributes) {
        return open(tag, attributes).text(content).close();
    }

    /** Text in the open element. */
    Markup text(String content) {
        text.append(escape(content));
        return this;
    }

    /**
     * The style sheet, which is no text but the page's own.
     *
     * @throws IllegalArgumentException if it would end its element
     */
    Markup style(String sheet) {
        if (sheet.contains("</")) {
            throw new IllegalArgumentException("a style sheet has no markup");
        }
        open("style");
        text.append(sheet);
        return close();
    }

    /** Closes the element that was opened last. */
    Markup close() {
        String tag = open.pop();
        text.append("</").append(tag).append('>');
        return this;
    }

    /** All of it, once everything is closed. */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return text.toString();
    }

    private void start(String tag, String... attributes) {
        text.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escape(attributes[i + 1]))
                    .append('"');
        }
    }

    /** What is neither a character of XML nor means anything in HTML is replaced. */
    static String escape(String content) {
        StringBuilder escaped = new StringBuilder(content.length());
        content.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(printable(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean printable(int c) {
        boolean control = c < ' ' && c != '\n' && c != '\t' || c >= 0x7F && c < 0xA0;
        boolean lone = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        // Marks that turn the direction of what follows would let one text rewrite another.
        boolean turns = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        return !control && !lone && !turns;
    }
}
