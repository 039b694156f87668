package org.videoengine.gpucheck.internal.report;

import java.nio.file.Path;
import java.util.List;
import org.videoengine.gpucheck.internal.CheckSettings;

/**
 * What the user asked for.
 *
 * @param folder where the reports go
 * @param settings of the jobs
 * @param limitSeconds that the conformance kit, or the jobs, may take on a device
 */
record Options(Path folder, CheckSettings settings, int limitSeconds) {
    static final String USAGE = String.join(
            "\n",
            "run [OPTIONS] [FOLDER]: checks every device of this machine on which Video Engine can draw, and writes",
            "gpu-check.json and gpu-check.md into the folder (default: the current one).",
            "",
            "  --limit SECONDS   the most that the conformance kit, or the jobs, may take on a device (default 600)",
            "  --frames N --warm-ups N --runs N --resolution WxH",
            "                    other jobs than the standard ones, whose figures are then no standard figures",
            "",
            "Exit status: 0 every device passed, 1 one did not or there is none, 2 wrong use.");

    private static final int LIMIT_SECONDS = 600;

    /**
     * Reads words.
     *
     * @throws IllegalArgumentException if they cannot be understood: with a sentence for the user
     */
    static Options of(List<String> words) {
        CheckSettings s = CheckSettings.STANDARD;
        Path folder = null;
        int limit = LIMIT_SECONDS;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                if (folder != null) {
                    throw new IllegalArgumentException("there is one folder for the reports, not two: " + word);
                }
                folder = Path.of(word);
                continue;
            }
            String value = i + 1 < words.size() ? words.get(++i) : "";
            switch (word) {
                case "--limit" -> limit = number(word, value);
                case "--frames" ->
                    s = new CheckSettings(number(word, value), s.warmUps(), s.runs(), s.width(), s.height());
                case "--warm-ups" ->
                    s = new CheckSettings(s.frames(), number(word, value), s.runs(), s.width(), s.height());
                case "--runs" ->
                    s = new CheckSettings(s.frames(), s.warmUps(), number(word, value), s.width(), s.height());
                case "--resolution" -> {
                    String[] sides = value.split("x", -1);
                    if (sides.length != 2) {
                        throw new IllegalArgumentException("a resolution is WxH, such as 1280x720, not " + value);
                    }
                    s = new CheckSettings(
                            s.frames(), s.warmUps(), s.runs(), number(word, sides[0]), number(word, sides[1]));
                }
                default -> throw new IllegalArgumentException("there is no option " + word);
            }
        }
        return new Options(
                (folder == null ? Path.of("") : folder).toAbsolutePath().normalize(), s, limit);
    }

    private static int number(String option, String value) {
        try {
            int number = Integer.parseInt(value);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new IllegalArgumentException(option + " takes a positive whole number, not \"" + value + "\"");
    }
}
