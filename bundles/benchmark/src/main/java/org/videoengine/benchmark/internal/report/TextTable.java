package org.videoengine.benchmark.internal.report;

import java.util.ArrayList;
import java.util.List;

/** Rows in columns that are as wide as their widest cell; numbers stand on the right. */
final class TextTable {
    private final List<List<String>> rows = new ArrayList<>();
    private final int left;

    /**
     * @param left columns of text, the first ones; all others are of numbers
     */
    TextTable(int left, String... header) {
        this.left = left;
        rows.add(List.of(header));
    }

    void row(String... cells) {
        rows.add(List.of(cells));
    }

    boolean isEmpty() {
        return rows.size() == 1;
    }

    @Override
    public String toString() {
        int columns = rows.get(0).size();
        int[] width = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                width[i] = Math.max(width[i], row.get(i).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                String padding = " ".repeat(width[i] - row.get(i).length());
                line.append(i == 0 ? "" : "  ").append(i < left ? row.get(i) + padding : padding + row.get(i));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
