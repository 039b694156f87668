package org.videoengine.conformance;

/**
 * How a backend did on a scene. Errors are on the 8-bit scale: for 10-bit frames a quarter of the code values.
 *
 * @param scene its name
 * @param status passed, failed or skipped
 * @param reason why it failed or was skipped, in one sentence; empty when it passed
 * @param worstFrame the frame with the largest error, from 0
 * @param worstPlane its plane, 0 for Y', 1 for Cb, 2 for Cr
 * @param maxError the largest error
 * @param error999 the error that one sample in a thousand exceeds
 * @param psnr over all samples of the worst frame and plane, in dB; infinite when they are equal
 */
public record SceneResult(
        String scene,
        Status status,
        String reason,
        int worstFrame,
        int worstPlane,
        double maxError,
        double error999,
        double psnr) {

    /** Ways to end. */
    public enum Status {
        PASSED,
        FAILED,
        SKIPPED
    }
}
