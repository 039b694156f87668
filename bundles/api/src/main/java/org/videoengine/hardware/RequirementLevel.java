package org.videoengine.hardware;

import org.videoengine.project.Quality;
import org.videoengine.project.Resolution;

/**
 * What a machine needs for a kind of work. Gigabytes are 10^9 bytes: a machine that is sold with 8 GB has 8 x 2^30 bytes, of which
 * its firmware and its kernel keep up to half a gigabyte from what the system sees; the same goes for graphics processors.
 */
public enum RequirementLevel {
    /** 720p at medium quality. */
    MINIMUM("minimum", new Resolution(1280, 720), Quality.MEDIUM, 4, 8, 0),
    /** 1080p at high quality. */
    RECOMMENDED("recommended", new Resolution(1920, 1080), Quality.HIGH, 6, 16, 4),
    /** 2160p at ultra quality. */
    OPTIMAL("optimal", new Resolution(3840, 2160), Quality.ULTRA, 8, 32, 8);

    private static final long GIGABYTE = 1_000_000_000;

    private final String id;
    private final Resolution resolution;
    private final Quality quality;
    private final int cores;
    private final int memoryGigabytes;
    private final int graphicsGigabytes;

    RequirementLevel(
            String id, Resolution resolution, Quality quality, int cores, int memoryGigabytes, int graphicsGigabytes) {
        this.id = id;
        this.resolution = resolution;
        this.quality = quality;
        this.cores = cores;
        this.memoryGigabytes = memoryGigabytes;
        this.graphicsGigabytes = graphicsGigabytes;
    }

    /** Its name in documents. */
    public String id() {
        return id;
    }

    /** Size of the frames that it is meant for. */
    public Resolution resolution() {
        return resolution;
    }

    /** Their quality. */
    public Quality quality() {
        return quality;
    }

    /** Fewest physical cores. */
    public int cores() {
        return cores;
    }

    /** Least main memory, in bytes. */
    public long memoryBytes() {
        return memoryGigabytes * GIGABYTE;
    }

    /** Least memory of a graphics processor, in bytes; 0 where none is needed. */
    public long graphicsMemoryBytes() {
        return graphicsGigabytes * GIGABYTE;
    }
}
