package org.videoengine.project;

/** How much work goes into a frame. Each level names its resampling filter, shutter and pipeline. */
public enum Quality {
    /** Bilinear, no motion blur, 8 bit. */
    LOW("low", 1),
    /** Bicubic, up to 4 shutter sub-samples, 8 bit. */
    MEDIUM("medium", 4),
    /** Bicubic, up to 16 shutter sub-samples, 8 bit. */
    HIGH("high", 16),
    /** Lanczos-3 in linear light, up to 32 shutter sub-samples, 16-bit sources, 10 bit where the encoder takes it. */
    ULTRA("ultra", 32);

    private final String id;
    private final int maxShutterSamples;

    Quality(String id, int maxShutterSamples) {
        this.id = id;
        this.maxShutterSamples = maxShutterSamples;
    }

    /** The name in project files and on the command line. */
    public String id() {
        return id;
    }

    /** The most sub-samples that a shutter is divided into; 1 means no motion blur. */
    public int maxShutterSamples() {
        return maxShutterSamples;
    }

    /**
     * Finds a level by its name.
     *
     * @throws IllegalArgumentException with one clear sentence that lists the names
     */
    public static Quality parse(String text) {
        for (Quality quality : values()) {
            if (quality.id.equals(text)) {
                return quality;
            }
        }
        throw new IllegalArgumentException("a quality is one of low, medium, high and ultra, not \"" + text + "\"");
    }
}
