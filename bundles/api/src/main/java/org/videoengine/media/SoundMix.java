package org.videoengine.media;

import java.util.List;
import org.videoengine.project.AudioClip;

/**
 * Sounds that are mixed into the one track of a film, as long as its pictures.
 *
 * @param clips at least one
 * @param from where on their timeline the film begins, in seconds; not negative
 */
public record SoundMix(List<AudioClip> clips, double from) {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is nothing to hear, or the beginning is negative
     */
    public SoundMix {
        clips = List.copyOf(clips);
        if (clips.isEmpty() || !(from >= 0)) {
            throw new IllegalArgumentException("a mix has sounds and begins at 0 seconds or later, not at " + from);
        }
    }
}
