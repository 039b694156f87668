package org.videoengine.media;

import java.util.List;
import org.videoengine.project.AudioClip;

/**
 * Sounds that are mixed into the one track of a film, as long as its pictures.
 *
 * @param clips at least one
 * @param stretches of the clips' timeline that the film has, one after another; at least one. After the last one it is silent
 */
public record SoundMix(List<AudioClip> clips, List<Stretch> stretches) {

    /**
     * A stretch of a timeline.
     *
     * @param from in seconds, not negative
     * @param seconds that it lasts, more than 0; may be infinite
     */
    public record Stretch(double from, double seconds) {
        /**
         * Checks the figures.
         *
         * @throws IllegalArgumentException if it begins before 0 or does not last
         */
        public Stretch {
            if (!(from >= 0 && seconds > 0)) {
                throw new IllegalArgumentException(
                        "a stretch of sound begins at 0 seconds or later and lasts, not from " + from + " for "
                                + seconds);
            }
        }
    }

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there is nothing to hear
     */
    public SoundMix {
        clips = List.copyOf(clips);
        stretches = List.copyOf(stretches);
        if (clips.isEmpty() || stretches.isEmpty()) {
            throw new IllegalArgumentException("a mix has sounds, and a stretch of time in which they are heard");
        }
    }

    /** All that is heard from a moment of the clips' timeline on. */
    public SoundMix(List<AudioClip> clips, double from) {
        this(clips, List.of(new Stretch(from, Double.POSITIVE_INFINITY)));
    }
}
