package org.videoengine.interchange.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.videoengine.project.FrameRate;

/** Frame rates, which timelines have as decimal numbers. */
final class Rates {
    private static final double NTSC = 1.001;
    private static final double NEAR = 2e-3;

    private Rates() {}

    /** The rate of the first clip on a video track; empty if there is none. */
    static Optional<FrameRate> of(JsonNode item) {
        if (item.path("kind").asText("").equals("Audio")) {
            return Optional.empty();
        }
        double rate = item.path("source_range").path("duration").path("rate").asDouble(0);
        if (Otio.schema(item).equals("Clip") || Otio.schema(item).equals("Gap")) {
            double own = rate > 0
                    ? rate
                    : Otio.media(item)
                            .path("available_range")
                            .path("duration")
                            .path("rate")
                            .asDouble(0);
            return of(own);
        }
        for (JsonNode child : item.path("children")) {
            Optional<FrameRate> found = of(child);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The exact rate that is meant: whole, over 1.001, or a decimal; empty if it is none that a film can have. */
    static Optional<FrameRate> of(double rate) {
        long whole = Math.round(rate);
        long ntsc = Math.round(rate * NTSC);
        try {
            if (Math.abs(rate - whole) < NEAR / 10) {
                return Optional.of(new FrameRate((int) whole, 1));
            }
            if (Math.abs(rate - ntsc / NTSC) < NEAR) {
                return Optional.of(new FrameRate((int) ntsc * 1000, 1001));
            }
            return Optional.of(new FrameRate((int) Math.round(rate * 1000), 1000));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
