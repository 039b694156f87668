package org.videoengine.shell.internal;

import java.io.PrintStream;

/** Running text, broken into lines between words. */
public final class Paragraph {
    private Paragraph() {}

    /**
     * Prints a text.
     *
     * @param width of a line in characters; a longer word has a line of its own
     * @param first what stands before the first line, as wide as what is seen of it
     * @param further what stands before the other lines
     */
    public static void print(PrintStream out, int width, String first, String further, String text) {
        StringBuilder line = new StringBuilder(first);
        int length = seen(first);
        boolean empty = true;
        for (String word : text.split(" ")) {
            if (!empty && length + 1 + word.length() > width) {
                out.println(line);
                line = new StringBuilder(further);
                length = seen(further);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            length += word.length() + (empty ? 0 : 1);
            empty = false;
        }
        out.println(line);
    }

    /** How wide a text is without the control sequences of its style. */
    private static int seen(String text) {
        return text.replaceAll("\033\\[[\\d;]*m", "").length();
    }
}
