package org.videoengine.core.internal.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {
    private static final List<String> KNOWN = List.of("id", "duration", "keyframes", "frameRate", "camera");

    @Test
    void countsEdits() {
        assertEquals(0, NearestName.edits("abc", "abc"));
        assertEquals(3, NearestName.edits("kitten", "sitting"));
        assertEquals(4, NearestName.edits("", "four"));
        assertEquals(2, NearestName.edits("flaw", "lawn"));
    }

    @Test
    void findsTheNearest() {
        assertEquals("duration", NearestName.of("duraton", KNOWN));
        assertEquals("frameRate", NearestName.of("frame_rate", KNOWN));
        assertEquals("keyframes", NearestName.of("KeyFrame", KNOWN));
    }

    @Test
    void hintsOnlyAtWhatIsAlike() {
        List<String> moves = List.of("static", "pan", "tilt", "zoom", "dolly", "track", "roll", "path");
        assertEquals("; the nearest is \"zoom\"", NearestName.hint("zoon", moves));
        assertEquals("; the nearest is \"static\"", NearestName.hint("stat", moves));
        assertEquals(
                "; the nearest is \"ease_in_out\"", NearestName.hint("easeInOut", List.of("ease_in_out", "linear")));
        assertEquals("", NearestName.hint("orbit", moves));
        assertEquals("", NearestName.hint("shake", moves));
        assertEquals("", NearestName.hint("wipe", List.of("cut", "dissolve")));
        assertEquals("", NearestName.hint("", moves));
        assertEquals("", NearestName.hint("up", List.of("right", "left")));
    }
}
