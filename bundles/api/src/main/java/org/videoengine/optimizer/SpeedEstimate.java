package org.videoengine.optimizer;

/**
 * How fast a render will be.
 *
 * @param framesPerSecond frames over the seconds from the first frame's start to the last frame's end, as {@link
 *     org.videoengine.render.VideoGenerationResult#framesPerSecond} counts
 * @param lastingFramesPerSecond the same where a film is so long that its beginning does not matter
 * @param totalSeconds of the whole job
 * @param basis what it rests on
 * @param measurements how many the model was fitted to; 0 for the rough model
 * @param error how far estimates of this kind are off, as a share of the speed: for a fitted model the mean over measured
 *     configurations, each estimated from the others alone; not a number while nothing was measured
 */
public record SpeedEstimate(
        double framesPerSecond,
        double lastingFramesPerSecond,
        double totalSeconds,
        Basis basis,
        int measurements,
        double error) {

    /** What an estimate rests on. */
    public enum Basis {
        /** Published base figures, scaled by pixels and quality: may be off by a factor of three. */
        ROUGH("rough"),
        /** A model fitted to measurements, none of which is of this backend, quality or encoder: these are scaled from others. */
        EXTRAPOLATED("extrapolated"),
        /** A model fitted to measurements of this backend, quality and encoder. */
        FITTED("fitted");

        private final String id;

        Basis(String id) {
            this.id = id;
        }

        /** The name in documents. */
        public String id() {
            return id;
        }
    }
}
