package org.videoengine.gpucheck.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How long and how large the jobs are.
 *
 * @param frames of each job, at 24 a second: 1 to 120
 * @param warmUps runs of each job that are not counted
 * @param runs that are
 * @param width of the frames in pixels, even
 * @param height of the frames in pixels, even
 */
public record CheckSettings(int frames, int warmUps, int runs, int width, int height) {
    /** What reports are compared by. */
    public static final CheckSettings STANDARD = new CheckSettings(120, 2, 5, 1920, 1080);

    private static final int BYTES_OF_TWO_PIXELS = 3;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public CheckSettings {
        if (frames < 1 || frames > 120) {
            throw new IllegalArgumentException("the jobs have 1 to 120 frames, not " + frames);
        }
        if (warmUps < 1 || runs < 1) {
            throw new IllegalArgumentException(
                    "a job is run at least once to warm up and once to be timed, not " + warmUps + " and " + runs);
        }
        if (width < 2 || height < 2 || width % 2 != 0 || height % 2 != 0) {
            throw new IllegalArgumentException("frames have even sides of at least 2, not " + width + "x" + height);
        }
    }

    /** Bytes of a frame in 4:2:0, 8 bits. */
    public long frameBytes() {
        return (long) width * height / 2 * BYTES_OF_TWO_PIXELS;
    }

    /** Words from which {@link #ofWords} makes the same. */
    public List<String> words() {
        return List.of(
                Integer.toString(frames),
                Integer.toString(warmUps),
                Integer.toString(runs),
                Integer.toString(width),
                Integer.toString(height));
    }

    /** The settings of five words. */
    public static CheckSettings ofWords(List<String> words) {
        int[] numbers = words.stream().mapToInt(Integer::parseInt).toArray();
        return new CheckSettings(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
    }

    /** For the report. */
    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("standard", equals(STANDARD));
        document.put("frames", frames);
        document.put("frameRate", "24");
        document.put("resolution", List.of(width, height));
        document.put("quality", "high");
        document.put("warmUps", warmUps);
        document.put("runs", runs);
        return document;
    }
}
