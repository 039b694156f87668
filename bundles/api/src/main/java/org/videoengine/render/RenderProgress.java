package org.videoengine.render;

/**
 * How far a job has come.
 *
 * @param framesDone frames that the sink has taken
 * @param framesTotal frames of the job
 * @param shotId the shot of the last frame done
 * @param backend the backend that drew it
 * @param framesPerSecond over the last seconds, 0 before the first frame
 * @param elapsedSeconds since the job started
 * @param remainingSeconds estimate, negative while there is none
 */
public record RenderProgress(
        int framesDone,
        int framesTotal,
        String shotId,
        String backend,
        double framesPerSecond,
        double elapsedSeconds,
        double remainingSeconds) {}
