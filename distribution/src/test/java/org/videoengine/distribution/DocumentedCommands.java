package org.videoengine.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The command lines in the blocks of Markdown pages. What is marked {@code sh} can be run as it stands in a folder with the
 * examples; {@code sh check} is too slow for that, wants what is not there, or is looked at until Ctrl-C.
 */
final class DocumentedCommands {
    private static final Pattern FENCE = Pattern.compile("(\\s*)(`{3,})\\s*(.*?)\\s*");
    private static final Pattern COMMENT = Pattern.compile("(^|\\s+)#\\s.*$");
    private static final Pattern OURS =
            Pattern.compile("(?:video>|(?:\\w+=\\S+\\s+)*(?:\\S*/)?video-engine)\\s+((?:--?\\S+\\s+)*)([a-z].*)");

    private DocumentedCommands() {}

    /**
     * One line.
     *
     * @param page that it is on
     * @param number of the line on it, from 1
     * @param text without its comment
     * @param run whether it can be run
     */
    record Line(Path page, int number, String text, boolean run) {

        /** The command and its words if it is one of ours, without what starts it. */
        String ours() {
            Matcher ours = OURS.matcher(text);
            return ours.matches() ? ours.group(2).replaceFirst("\\s+&$", "") : "";
        }

        String place() {
            return page.getFileName() + ":" + number;
        }
    }

    /** All pages that are read with the program. */
    static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        pages.add(Path.of("../README.md"));
        try (Stream<Path> files = Files.list(Path.of("docs"))) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages;
    }

    /** The lines of a page's blocks that are marked as a shell's. */
    static List<Line> of(Path page) throws IOException {
        List<Line> lines = new ArrayList<>();
        List<String> text = Files.readAllLines(page);
        String kind = null;
        StringBuilder begun = new StringBuilder();
        for (int i = 0; i < text.size(); i++) {
            Matcher fence = FENCE.matcher(text.get(i));
            if (fence.matches()) {
                kind = kind == null ? fence.group(3) : null;
                continue;
            }
            if (kind == null || !kind.matches("sh( check)?")) {
                continue;
            }
            String line = COMMENT.matcher(text.get(i)).replaceFirst("").strip();
            begun.append(line.replaceFirst("\\\\$", ""));
            if (!line.endsWith("\\") && !begun.isEmpty()) {
                lines.add(new Line(page, i + 1, begun.toString(), kind.equals("sh")));
                begun.setLength(0);
            }
        }
        return lines;
    }

    /** Command lines of ours that stand where no test finds them: in blocks that are not marked as a shell's. */
    static List<String> unmarked(Path page) throws IOException {
        List<String> found = new ArrayList<>();
        List<String> text = Files.readAllLines(page);
        String kind = null;
        for (int i = 0; i < text.size(); i++) {
            Matcher fence = FENCE.matcher(text.get(i));
            if (fence.matches()) {
                kind = kind == null ? fence.group(3) : null;
                continue;
            }
            boolean block = kind != null ? !kind.startsWith("sh") : text.get(i).startsWith("    ");
            if (block && OURS.matcher(text.get(i).strip()).matches()) {
                found.add(page.getFileName() + ":" + (i + 1));
            }
        }
        return found;
    }
}
