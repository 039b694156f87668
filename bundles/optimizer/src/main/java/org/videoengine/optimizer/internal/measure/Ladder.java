package org.videoengine.optimizer.internal.measure;

import java.util.ArrayList;
import java.util.List;
import org.videoengine.project.Quality;
import org.videoengine.project.Resolution;
import org.videoengine.render.VideoConfig;

/** What gives way for speed, a step at a time: quality down to low, then the size of the picture. */
public final class Ladder {
    private static final List<String> SIZES = List.of("2160p", "1080p", "720p", "480p", "360p");

    private Ladder() {}

    /**
     * The steps, the configuration itself at the top.
     *
     * @param config with its quality at the top
     * @param own size of the picture at the top; smaller ones have its shape
     */
    public static List<VideoConfig> from(VideoConfig config, Resolution own) {
        List<VideoConfig> steps = new ArrayList<>();
        for (int level = config.quality().ordinal(); level >= 0; level--) {
            steps.add(config.withResolution(own).withQuality(Quality.values()[level]));
        }
        Resolution last = own;
        for (String size : SIZES) {
            Resolution smaller = own.within(Resolution.parse(size));
            if ((long) smaller.width() * smaller.height() < (long) last.width() * last.height()) {
                steps.add(config.withResolution(smaller).withQuality(Quality.LOW));
                last = smaller;
            }
        }
        return steps;
    }
}
