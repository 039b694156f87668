package org.videoengine.optimizer;

import java.util.List;
import java.util.Objects;
import org.videoengine.render.VideoConfig;

/**
 * A first guess at the configuration for this machine.
 *
 * @param tier of the machine
 * @param config the tier's; its resolution is the largest picture to draw
 * @param reasons one sentence each on why the machine is of this tier and of no better one
 */
public record Recommendation(Tier tier, VideoConfig config, List<String> reasons) {
    /** Copies the list and refuses null. */
    public Recommendation {
        Objects.requireNonNull(tier, "tier");
        Objects.requireNonNull(config, "config");
        reasons = List.copyOf(reasons);
    }
}
