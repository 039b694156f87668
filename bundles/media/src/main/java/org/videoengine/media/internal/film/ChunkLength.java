package org.videoengine.media.internal.film;

import org.videoengine.media.SinkSettings;

/** How long a chunk of a film is that comes in groups of pictures which do not depend on each other. */
final class ChunkLength {
    private ChunkLength() {}

    /**
     * As many whole groups as there are in a number of frames, or as many as the least number of frames takes.
     *
     * @param wanted frames
     * @param group frames in a group, 1 to {@link SinkSettings#MOST_CHUNK_FRAMES}
     */
    static int of(int wanted, int group) {
        int down = wanted / group * group;
        int least = SinkSettings.FEWEST_CHUNK_FRAMES;
        return down >= least ? down : (least + group - 1) / group * group;
    }
}
