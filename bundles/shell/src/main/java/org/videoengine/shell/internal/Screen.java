package org.videoengine.shell.internal;

import java.util.Map;
import java.util.OptionalInt;
import org.apache.felix.service.command.CommandSession;
import org.jline.terminal.Terminal;

/**
 * What results are seen on.
 *
 * @param columns how many characters a line has; empty where nobody looks, as in files and pipes, whose lines are as long as it takes
 * @param colour whether styles are shown
 */
public record Screen(OptionalInt columns, boolean colour) {
    /** A file or a pipe. */
    public static final Screen NONE = new Screen(OptionalInt.empty(), false);

    /** Set by the start script for a single command whose standard output is a terminal: how many columns that has. */
    private static final String COLUMNS = "video.engine.columns";

    /** What text is kept to where nothing else says how long a line is. */
    private static final int USUAL = 100;

    private static final int NARROWEST = 40;

    /** Of a session whose output goes to its own terminal, or to the one that the program was started in. */
    static Screen of(CommandSession session, Map<String, String> environment) {
        OptionalInt columns = positive(Integer.getInteger(COLUMNS, 0));
        try {
            OptionalInt jline = Jline.columns(session);
            columns = jline.isPresent() ? jline : columns;
        } catch (NoClassDefFoundError e) {
            // A host without JLine has no terminal of its kind either.
        }
        return columns.isPresent() ? new Screen(columns, colourful(environment)) : NONE;
    }

    /** Whether colours are wanted: see no-color.org. */
    private static boolean colourful(Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "dumb").equals("dumb");
    }

    private static OptionalInt positive(int columns) {
        return columns > 0 ? OptionalInt.of(columns) : OptionalInt.empty();
    }

    /** The text as this screen shows it. */
    public String styled(Style style, String text) {
        return colour ? style.around(text) : text;
    }

    /** How many characters a line of running text should have. */
    public int textWidth() {
        return Math.max(NARROWEST, Math.min(USUAL, columns.orElse(USUAL)));
    }

    /** What touches JLine's classes, which need not be there. */
    private static final class Jline {
        static OptionalInt columns(CommandSession session) {
            Object candidate = session.get(".terminal");
            if (!(candidate instanceof Terminal)) {
                candidate = session.get(".jline.terminal");
            }
            return candidate instanceof Terminal terminal && !terminal.getType().startsWith(Terminal.TYPE_DUMB)
                    ? positive(terminal.getWidth())
                    : OptionalInt.empty();
        }
    }
}
