package org.videoengine.optimizer.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.videoengine.hardware.Hardware;
import org.videoengine.optimizer.Recommendation;
import org.videoengine.optimizer.Tier;
import org.videoengine.render.VideoConfig;

/** Finds the tier of a machine. */
final class TierChoice {
    /** A machine that is sold with 8 GB has 8 x 2^30 bytes, of which firmware and kernel keep up to half a gigabyte. */
    private static final double GIGABYTE = 1e9;

    private final double graphicsMemory;
    private final double memory;
    private final int cores;

    /**
     * A machine.
     *
     * @param graphicsBytes memory of the largest graphics processor that frames can be drawn on; 0 without one
     * @param memoryBytes main memory that this process may come to use
     * @param cores that it may use
     */
    TierChoice(long graphicsBytes, long memoryBytes, int cores) {
        graphicsMemory = graphicsBytes / GIGABYTE;
        memory = memoryBytes / GIGABYTE;
        this.cores = cores;
    }

    static TierChoice of(Hardware hardware) {
        return new TierChoice(hardware.graphicsMemoryBytes(), hardware.usableMemoryBytes(), hardware.usableCores());
    }

    /** The best tier whose needs are met, and why no better one. */
    Recommendation recommend() {
        List<String> reasons = new ArrayList<>();
        for (Tier tier : Tier.values()) {
            List<String> missing = missing(tier);
            if (missing.isEmpty()) {
                reasons.add(0, "this machine has " + has());
                return new Recommendation(tier, config(tier), reasons);
            }
            reasons.add(tier.title() + " needs " + String.join(" and ", missing));
        }
        throw new IllegalStateException("the last tier needs nothing");
    }

    private List<String> missing(Tier tier) {
        List<String> missing = new ArrayList<>();
        if (graphicsMemory < tier.gpuGigabytes()) {
            missing.add("a usable GPU of " + tier.gpuGigabytes() + " GB");
        }
        if (memory < tier.memoryGigabytes()) {
            missing.add(tier.memoryGigabytes() + " GB of memory");
        }
        if (cores < tier.cores()) {
            missing.add(tier.cores() + " cores");
        }
        return missing;
    }

    private String has() {
        return String.format(
                Locale.ROOT,
                "%s, %.1f GB of memory and %d %s",
                graphicsMemory > 0
                        ? String.format(Locale.ROOT, "a usable GPU of %.1f GB", graphicsMemory)
                        : "no GPU that frames can be drawn on",
                memory,
                cores,
                cores == 1 ? "core" : "cores");
    }

    private static VideoConfig config(Tier tier) {
        return VideoConfig.DEFAULT
                .withResolution(tier.resolution())
                .withQuality(tier.quality())
                .withGpuAcceleration(tier.gpu())
                .withParallelProcessing(tier.parallel());
    }
}
