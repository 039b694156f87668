package org.videoengine.conformance;

import java.util.Optional;

/**
 * How a backend did on a scene. Errors are on the 8-bit scale: for 10-bit frames a quarter of the code values.
 *
 * @param scene its name
 * @param status passed, failed or skipped
 * @param reason why it failed or was skipped, in one sentence; empty when it passed
 * @param worst the sample with the largest error; empty when all are equal or nothing was compared
 * @param maxError the largest error
 * @param error999 the largest error that one sample in a thousand of a plane exceeds
 * @param psnr the lowest PSNR of a plane, in dB; infinite when all samples are equal or there are too few to say
 */
public record SceneResult(
        String scene,
        Status status,
        String reason,
        Optional<WorstSample> worst,
        double maxError,
        double error999,
        double psnr) {

    /** Ways to end. */
    public enum Status {
        PASSED,
        FAILED,
        SKIPPED
    }

    static SceneResult failed(String scene, String reason) {
        return new SceneResult(scene, Status.FAILED, reason, Optional.empty(), 0, 0, 0);
    }

    static SceneResult skipped(String scene, String reason) {
        return new SceneResult(scene, Status.SKIPPED, reason, Optional.empty(), 0, 0, 0);
    }
}
