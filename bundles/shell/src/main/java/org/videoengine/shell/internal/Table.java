package org.videoengine.shell.internal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Prints rows in columns that are as wide as their widest cell. */
public final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    /** With its first row. */
    public Table(String... header) {
        rows.add(List.of(header));
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
    public void print(PrintStream out) {
        int columns = rows.get(0).size();
        int[] width = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                width[i] = Math.max(width[i], row.get(i).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                line.append(row.get(i));
                if (i + 1 < columns) {
                    line.append(" ".repeat(width[i] - row.get(i).length() + 2));
                }
            }
            out.println(line.toString().stripTrailing());
        }
        out.flush();
    }
}
