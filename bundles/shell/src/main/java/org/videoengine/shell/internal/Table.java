package org.videoengine.shell.internal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Prints rows in columns that are as wide as their widest cell. On a screen that is narrower than that, the widest columns give
 * way, and their cells go on in further lines; on one that is too narrow even for that, cells stand below each other.
 */
public final class Table {
    private static final String GAP = "  ";

    /** A column does not become narrower than this for words that are longer: those are broken. */
    private static final int LONGEST_WORD = 16;

    private static final String PARTING = "-/_.,:;";

    private final List<List<String>> rows = new ArrayList<>();
    private final Map<String, Style> styles = new HashMap<>();

    /** With its first row. */
    public Table(String... header) {
        rows.add(List.of(header));
    }

    /** Shows cells of just this text in a style. */
    public Table styled(String text, Style style) {
        styles.put(text, style);
        return this;
    }

    /** One more row, of as many cells as the header. */
    public void row(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(String.valueOf(cell));
        }
        rows.add(row);
    }

    /** Prints all rows. */
    public void print(PrintStream out, Screen screen) {
        int[] widths = widths();
        if (screen.columns().isEmpty() || fit(widths, screen.columns().getAsInt())) {
            for (int i = 0; i < rows.size(); i++) {
                print(out, screen, widths, rows.get(i), i == 0);
            }
        } else {
            printBelowEachOther(out, screen);
        }
        out.flush();
    }

    private void printBelowEachOther(PrintStream out, Screen screen) {
        List<String> names = rows.get(0);
        int label = names.stream().mapToInt(Table::length).max().orElse(0);
        int width = Math.max(LONGEST_WORD, screen.columns().orElseThrow() - label - GAP.length());
        for (int i = 1; i < rows.size(); i++) {
            out.print(i > 1 ? System.lineSeparator() : "");
            for (int j = 0; j < names.size(); j++) {
                String cell = rows.get(i).get(j);
                String name = names.get(j);
                for (String line : cell.isBlank() ? List.<String>of() : lines(cell, width)) {
                    out.println(screen.styled(Style.HEADING, name)
                            + " ".repeat(label - length(name))
                            + GAP
                            + shown(screen, cell, line, false));
                    name = "";
                }
            }
        }
    }

    private int[] widths() {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], length(row.get(i)));
            }
        }
        return widths;
    }

    /** Takes from the widest columns until all fit; false if none can give way any more. */
    private boolean fit(int[] widths, int columns) {
        int[] least = new int[widths.length];
        for (List<String> row : rows) {
            for (int i = 0; i < least.length; i++) {
                for (String word : row.get(i).split(" ")) {
                    least[i] = Math.max(least[i], Math.min(LONGEST_WORD, length(word)));
                }
            }
        }
        int excess = Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1) - columns;
        for (; excess > 0; excess--) {
            int widest = -1;
            for (int i = 0; i < widths.length; i++) {
                if (widths[i] > least[i] && (widest < 0 || widths[i] >= widths[widest])) {
                    widest = i;
                }
            }
            if (widest < 0) {
                return false;
            }
            widths[widest]--;
        }
        return true;
    }

    private void print(PrintStream out, Screen screen, int[] widths, List<String> row, boolean header) {
        List<List<String>> cells = new ArrayList<>();
        int height = 0;
        for (int i = 0; i < widths.length; i++) {
            List<String> lines = lines(row.get(i), widths[i]);
            cells.add(lines);
            height = Math.max(height, lines.size());
        }
        for (int y = 0; y < height; y++) {
            StringBuilder line = new StringBuilder();
            int blanks = 0;
            for (int i = 0; i < widths.length; i++) {
                String text = y < cells.get(i).size() ? cells.get(i).get(y) : "";
                if (!text.isEmpty()) {
                    line.append(" ".repeat(blanks)).append(shown(screen, row.get(i), text, header));
                    blanks = 0;
                }
                blanks += widths[i] - length(text) + GAP.length();
            }
            out.println(line);
        }
    }

    private String shown(Screen screen, String cell, String text, boolean header) {
        // A cell that is set off by blanks is no more than a label.
        Style style = header ? Style.HEADING : styles.get(cell.strip());
        return style == null ? text : screen.styled(style, text);
    }

    /** Where a word is broken of which so much fits: behind a sign that parts it, if there is one. */
    private static int breakAt(String word, int room) {
        for (int i = room; i > 1; i--) {
            if (PARTING.indexOf(word.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return room;
    }

    /** Breaks a text between words, and words that are too long within; blanks at its start are kept in each line. */
    private static List<String> lines(String text, int width) {
        if (length(text) <= width) {
            return List.of(text.stripTrailing());
        }
        String indent = text.substring(0, text.length() - text.stripLeading().length());
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(indent);
        boolean empty = true;
        for (String word : text.strip().split(" ")) {
            String rest = word;
            if (!empty && length(line) + 1 + length(rest) > width) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
                empty = true;
            }
            line.append(empty ? "" : " ");
            empty = false;
            while (length(line) + length(rest) > width && width > indent.length()) {
                int room = breakAt(rest, rest.offsetByCodePoints(0, width - length(line)));
                lines.add(line.append(rest, 0, room).toString());
                line = new StringBuilder(indent);
                rest = rest.substring(room);
            }
            line.append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    private static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }
}
