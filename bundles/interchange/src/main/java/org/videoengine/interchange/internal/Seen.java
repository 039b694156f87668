package org.videoengine.interchange.internal;

import com.fasterxml.jackson.databind.JsonNode;

/** What is seen on a stretch of a timeline. */
sealed interface Seen {

    /** Black. */
    record Nothing() implements Seen {}

    /**
     * A picture or a stretch of a clip.
     *
     * @param clip the timeline's clip
     * @param at where in the media it begins, in seconds from the media's first frame
     * @param speed how many times as fast as it was taken it is seen; 0 for a frozen frame
     */
    record Media(JsonNode clip, double at, double speed) implements Seen {}
}
